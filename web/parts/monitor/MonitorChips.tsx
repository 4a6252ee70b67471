import { JUDGEMENTS, type Situation } from '../../../src/domain/index.ts';
import { listed, MONITOR_NARROWING, type MonitorNarrowing, type MonitorView, toggled } from '../../address/index.ts';
import { dayWords, JUDGEMENT_NAMES, typeName } from '../../words/index.ts';
import { ChipList } from '../filters/index.ts';

interface Props {
	view: MonitorView;
	facets: Situation['facets'] | undefined;
	set: (change: Partial<MonitorView>) => void;
	clear: () => void;
}

const NAMES: Record<MonitorNarrowing, string> = {
	q: 'Words',
	agreement: 'Agreement',
	zone: 'Zone',
	provision: 'Provision',
	party: 'Party',
	family: 'Family',
	type: 'Type',
	verdict: 'Stands as',
	from: 'From',
	to: 'To',
	bbox: 'Map',
};

/** Every filter in force, each with a way to take it off. */
export function MonitorChips({ view, facets, set, clear }: Props) {
	const chips = MONITOR_NARROWING.flatMap((name) => {
		const value = view[name];
		if (!value) return [];
		const one = name === 'q' || name === 'bbox' || name === 'from' || name === 'to';
		return (one ? [value] : listed(value)).map((part) => ({
			id: `${name} ${part}`,
			name: NAMES[name],
			value: partName(name, part, facets),
			off: () => set({ [name]: one ? undefined : toggled(view[name], part), open: undefined }),
		}));
	});
	return <ChipList chips={chips} clear={clear} className="chips monitor-chips" />;
}

function partName(name: MonitorNarrowing, part: string, facets: Situation['facets'] | undefined): string {
	if (name === 'from' || name === 'to') return dayWords(part);
	if (name === 'bbox') return 'what it shows';
	if (name === 'verdict') return JUDGEMENTS.find((one) => one === part) ? JUDGEMENT_NAMES[part as 'alleged'] : part;
	if (name === 'family' || name === 'type') return typeName(part);
	if (name === 'agreement' || name === 'zone' || name === 'party') {
		return facets?.[name].find((one) => one.value === part)?.label ?? part;
	}
	return part;
}
