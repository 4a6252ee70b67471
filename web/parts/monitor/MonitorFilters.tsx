import { FAMILIES, type Family, JUDGEMENTS, type Judgement, type Situation } from '../../../src/domain/index.ts';
import { listed, type MonitorView, toggled } from '../../address/index.ts';
import { JUDGEMENT_MARKS, JUDGEMENT_NAMES, typeName } from '../../words/index.ts';
import { StandBar } from '../desk/index.ts';
import { FacetList, type FacetOption, Folded } from '../filters/index.ts';
import { FamilyMark } from '../signs/index.ts';

interface Props {
	view: MonitorView;
	asOf: string | undefined;
	facets: Situation['facets'] | undefined;
	/** False where the counts would be of something else than the page shows. */
	counts?: boolean;
	set: (change: Partial<MonitorView>) => void;
}

type Name = 'agreement' | 'zone' | 'party' | 'family' | 'verdict';

/** The day and the filters of a monitoring page: they are the address. */
export function MonitorFilters({ view, asOf, facets, counts = true, set }: Props) {
	const told = (options: readonly FacetOption[] = []) =>
		counts ? options : options.map((one) => ({ ...one, count: null }));
	const toggle = (name: Name) => (value: string) => set({ [name]: toggled(view[name], value), open: undefined });
	const fixed = (name: 'family' | 'verdict', values: readonly string[], label: (value: string) => string) => {
		const numbers = new Map(facets?.[name].map((one) => [one.value, one.count]));
		return values.map(
			(value): FacetOption => ({
				value,
				label: label(value),
				count: facets && counts ? (numbers.get(value) ?? 0) : null,
			}),
		);
	};
	return (
		<>
			<StandBar
				asOf={asOf ?? view.asOf}
				knownOn={view.knownOn}
				chosen={Boolean(view.asOf)}
				set={(change) => set({ ...change, open: undefined })}
			/>
			<Folded>
				<FacetList
					name="Stands as"
					unit="events"
					options={fixed('verdict', JUDGEMENTS, (value) => sentence(JUDGEMENT_NAMES[value as Judgement]))}
					chosen={listed(view.verdict)}
					onToggle={toggle('verdict')}
					sign={(value) => (
						<span className="verdict-mark filter-mark" aria-hidden="true">
							{JUDGEMENT_MARKS[value as Judgement] || '·'}
						</span>
					)}
				/>
				<FacetList
					name="Zone"
					unit="events"
					options={told(zonesOf(facets))}
					chosen={listed(view.zone)}
					onToggle={toggle('zone')}
				/>
				<FacetList
					name="Agreement"
					unit="events"
					options={told(facets?.agreement)}
					chosen={listed(view.agreement)}
					onToggle={toggle('agreement')}
					short={4}
				/>
				<FacetList
					name="Party"
					unit="events"
					options={told(facets?.party)}
					chosen={listed(view.party)}
					onToggle={toggle('party')}
				/>
				<FacetList
					name="Family"
					unit="events"
					options={fixed('family', FAMILIES, typeName)}
					chosen={listed(view.family)}
					onToggle={toggle('family')}
					sign={(value) => <FamilyMark family={value as Family} />}
					short={FAMILIES.length}
				/>
			</Folded>
		</>
	);
}

/** Zones of one name are told apart by their agreement: its own part in brackets, else its first words. */
function zonesOf(facets: Situation['facets'] | undefined): FacetOption[] {
	const zones = facets?.zone ?? [];
	const names = new Map(facets?.agreement.map((one) => [one.value, one.label]));
	return zones.map((zone) => {
		const agreement = names.get(zone.value.slice(0, zone.value.indexOf('/')));
		const alone = zones.filter((one) => one.label === zone.label).length < 2;
		if (alone || !agreement) return zone;
		return { ...zone, label: `${zone.label}, ${/\(([^()]+)\)$/.exec(agreement)?.[1] ?? agreement}` };
	});
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
