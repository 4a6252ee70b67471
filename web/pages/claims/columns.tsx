import { columnVisibilityFeature, createColumnHelper, tableFeatures } from '@tanstack/react-table';
import type { ClaimFilter, ClaimRow } from '../../../src/domain/index.ts';
import { Sides } from '../../parts/claim/index.ts';
import { Day, Doubt, Sign, Unknown, When } from '../../parts/signs/index.ts';
import { figureWords, percent, sourceWords, typeName } from '../../words/index.ts';

export const features = tableFeatures({ columnVisibilityFeature });
const helper = createColumnHelper<typeof features, ClaimRow>();

type Sort = NonNullable<ClaimFilter['sort']>;
type Key = 'time' | 'published' | 'type' | 'place' | 'confidence';

/** By which key of the API a column is sorted, and how wide it is: pixels, or a share of what is left. */
export const LAYOUT: Record<string, { sort?: Key; width: number; name: string; must?: true }> = {
	type: { sort: 'type', width: 152, name: 'Claim', must: true },
	status: { width: 80, name: 'Status' },
	who: { width: 192, name: 'Who, to whom' },
	place: { sort: 'place', width: 112, name: 'Where' },
	time: { sort: 'time', width: 144, name: 'When' },
	says: { width: 120, name: 'Says' },
	words: { width: 240, name: 'Words' },
	figures: { width: 128, name: 'Figures' },
	weapon: { width: 112, name: 'Weapon' },
	outlet: { width: 112, name: 'Outlet' },
	published: { sort: 'published', width: 136, name: 'Published' },
	confidence: { sort: 'confidence', width: 72, name: 'Sure' },
};

/** The next order when a head is pressed: up, down, and back to the order of reports. */
export function nextSort(key: Key, now: Sort | undefined): Sort | undefined {
	if (key === 'confidence') return now === 'confidence' ? undefined : 'confidence';
	if (now === key) return key === 'time' ? '-time' : key === 'published' ? '-published' : undefined;
	return now === `-${key}` ? undefined : key;
}

export const columns = helper.columns([
	helper.display({
		id: 'type',
		cell: ({ row: { original } }) => {
			const { claim } = original;
			return (
				<span className="cell-type">
					<Sign status={claim.status} family={claim.family} />
					<Doubt still sure={claim.because.sure.type}>
						{typeName(claim.type)}
					</Doubt>
				</span>
			);
		},
	}),
	helper.display({
		id: 'status',
		cell: ({ row: { original } }) => (
			<Doubt still sure={original.claim.because.sure.status}>
				{original.claim.status}
			</Doubt>
		),
	}),
	helper.display({ id: 'who', cell: ({ row: { original } }) => <Sides claim={original.claim} /> }),
	helper.display({
		id: 'place',
		cell: ({ row: { original } }) => {
			const { place, because } = original.claim;
			return place ? (
				<Doubt still sure={because.sure.place}>
					{place.name}
				</Doubt>
			) : (
				<Unknown />
			);
		},
	}),
	helper.display({
		id: 'time',
		cell: ({ row: { original } }) => {
			const { time, because } = original.claim;
			return because.sure.time < 0.75 && time ? (
				<span className="doubt">
					<When period={time} />
				</span>
			) : (
				<When period={time} />
			);
		},
	}),
	helper.display({
		id: 'says',
		cell: ({ row: { original } }) => {
			const { source, because } = original.claim;
			return source ? (
				<Doubt still sure={because.sure.source}>
					{sourceWords(source, original.report.publisher)}
				</Doubt>
			) : (
				<span className="quiet">own voice</span>
			);
		},
	}),
	helper.display({
		id: 'words',
		cell: ({ row: { original } }) => <span className="cell-words">{original.claim.quote.text}</span>,
	}),
	helper.display({
		id: 'figures',
		cell: ({ row: { original } }) =>
			original.claim.figures.length ? (
				original.claim.figures.map(figureWords).join(', ')
			) : (
				<span className="quiet">none told</span>
			),
	}),
	helper.display({
		id: 'weapon',
		cell: ({ row: { original } }) => original.claim.weapon?.text ?? <span className="quiet">none told</span>,
	}),
	helper.display({ id: 'outlet', cell: ({ row: { original } }) => original.report.publisher ?? <Unknown /> }),
	helper.display({ id: 'published', cell: ({ row: { original } }) => <Day iso={original.report.published} /> }),
	helper.display({ id: 'confidence', cell: ({ row: { original } }) => percent(original.claim.confidence) }),
]);
