import type { Facets } from '../../../src/domain/index.ts';
import { type ClaimsView, listed, NARROWING, type Narrowing, toggled } from '../../address/index.ts';
import { ChipList } from '../../parts/filters/index.ts';
import { dayWords, typeName } from '../../words/index.ts';

interface Props {
	view: ClaimsView;
	facets: Facets | undefined;
	set: (change: Partial<ClaimsView>) => void;
	clear: () => void;
}

const NAMES: Record<Narrowing, string> = {
	q: 'Words',
	family: 'Family',
	type: 'Type',
	status: 'Status',
	party: 'Party',
	side: 'As',
	place: 'Place',
	source: 'Says',
	outlet: 'Outlet',
	report: 'Report',
	from: 'From',
	to: 'To',
	bbox: 'Map',
};

/** Every filter in force, each with a way to take it off. */
export function Chips({ view, facets, set, clear }: Props) {
	const chips = NARROWING.flatMap((name) => {
		const value = view[name];
		if (!value) return [];
		const one = name === 'q' || name === 'bbox' || name === 'report' || name === 'from' || name === 'to';
		return (one ? [value] : listed(value)).map((part) => ({
			id: `${name} ${part}`,
			name: NAMES[name],
			value: partName(name, part, facets),
			off: () => set({ [name]: one ? undefined : toggled(view[name], part) }),
		}));
	});
	return <ChipList chips={chips} clear={clear} />;
}

function partName(name: Narrowing, part: string, facets: Facets | undefined): string {
	if (part === 'none') return name === 'source' ? 'own voice' : 'unknown';
	if (name === 'from' || name === 'to') return dayWords(part);
	if (name === 'bbox') return 'what it shows';
	if (name === 'family' || name === 'type' || name === 'status') return typeName(part);
	if (name === 'party' || name === 'place' || name === 'source' || name === 'outlet') {
		return facets?.[name].find((one) => one.value === part)?.label ?? part.replace(/^name:/, '');
	}
	return part;
}
