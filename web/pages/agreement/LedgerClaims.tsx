import { type AgreementPage, LEDGER_COLUMNS } from '../../../src/domain/index.ts';
import { placeKey } from '../../map/events.ts';
import { RestsOn } from '../../parts/rests/index.ts';
import { JUDGEMENT_NAMES } from '../../words/index.ts';
import { cellKey, lineWords } from './ledger.ts';

interface Props {
	page: AgreementPage;
	/** What is opened: a cell of the ledger, or a place of the map. */
	name: string;
	onClose: () => void;
}

/** The claims behind a number of the ledger, event by event. */
export function LedgerClaims({ page, name, onClose }: Props) {
	const found = find(page, name);
	const ids = new Set(found?.events);
	const events = page.events.filter((event) => ids.has(event.id));
	return (
		<RestsOn
			key={name}
			title={found?.title ?? 'Nothing counts here now'}
			events={events}
			claims={found?.claims ?? []}
			onClose={onClose}
		>
			{!found && <p>On this day nothing stands under that number.</p>}
		</RestsOn>
	);
}

function find(page: AgreementPage, name: string): { title: string; events: string[]; claims: string[] } | null {
	if (name.startsWith('at:')) {
		const points = new Set(name.slice(3).split(';'));
		const here = page.events.filter(
			({ place }) =>
				place?.lat != null && place.lon !== null && points.has(placeKey({ lat: place.lat, lon: place.lon })),
		);
		if (!here.length) return null;
		return {
			title: here[0]!.place!.name,
			events: here.map((event) => event.id),
			claims: [...new Set(here.flatMap((event) => event.claims))],
		};
	}
	for (const line of page.ledger) {
		for (const column of LEDGER_COLUMNS) {
			if (cellKey(line, column) !== name) continue;
			const word = JUDGEMENT_NAMES[column];
			return { title: `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${lineWords(line)}`, ...line[column] };
		}
	}
	return null;
}
