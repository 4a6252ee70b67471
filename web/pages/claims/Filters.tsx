import { FAMILIES, type Facets, type Family, STATUSES, type Status } from '../../../src/domain/index.ts';
import { type ClaimsView, type FacetName, listed } from '../../address/index.ts';
import { FacetList, type FacetOption, Folded, SearchBox } from '../../parts/filters/index.ts';
import { FamilyMark, Sign } from '../../parts/signs/index.ts';
import { typeName } from '../../words/index.ts';

interface Props {
	view: ClaimsView;
	facets: Facets | undefined;
	set: (change: Partial<ClaimsView>) => void;
	toggle: (name: FacetName, value: string) => void;
}

/** The filters: they are the address. Each counts what it would give with all the others in force. */
export function Filters({ view, facets, set, toggle }: Props) {
	const body = (
		<>
			<Fixed
				name="Family"
				values={FAMILIES}
				options={facets?.family}
				chosen={view.family}
				onToggle={(value) => toggle('family', value)}
				sign={(value) => <FamilyMark family={value as Family} />}
			/>
			<Fixed
				name="Status"
				values={STATUSES}
				options={facets?.status}
				chosen={view.status}
				onToggle={(value) => toggle('status', value)}
				sign={(value) => <Sign status={value as Status} family="movement" />}
			/>
			<FacetList
				name="Party"
				options={facets?.party ?? []}
				chosen={listed(view.party)}
				onToggle={(value) => toggle('party', value)}
			/>
			{view.party && (
				<label className="row small">
					Taking part as
					<select
						className="input narrow"
						value={view.side ?? ''}
						onChange={(event) => set({ side: (event.target.value || undefined) as ClaimsView['side'] })}
					>
						<option value="">either side</option>
						<option value="actor">actor</option>
						<option value="target">target</option>
					</select>
				</label>
			)}
			<FacetList
				name="Place"
				options={facets?.place ?? []}
				chosen={listed(view.place).filter((value) => value !== 'none')}
				onToggle={(value) => toggle('place', value)}
			/>
			<FacetList
				name="Type"
				options={(facets?.type ?? []).map((one) => ({ ...one, label: typeName(one.value) }))}
				chosen={listed(view.type)}
				onToggle={(value) => toggle('type', value)}
			/>
			<FacetList
				name="Says"
				options={(facets?.source ?? []).map((one) =>
					one.value === 'none' ? { ...one, label: 'Own voice of the report' } : one,
				)}
				chosen={listed(view.source)}
				onToggle={(value) => toggle('source', value)}
			/>
			<FacetList
				name="Outlet"
				options={facets?.outlet ?? []}
				chosen={listed(view.outlet)}
				onToggle={(value) => toggle('outlet', value)}
			/>
			<fieldset className="facet dates">
				<legend>Day of the act</legend>
				<label>
					<span className="small quiet">From</span>
					<input
						className="input"
						type="date"
						value={view.from && view.from !== 'none' ? view.from : ''}
						onChange={(event) => set({ from: event.target.value || undefined })}
					/>
				</label>
				<label>
					<span className="small quiet">To</span>
					<input
						className="input"
						type="date"
						value={view.to ?? ''}
						onChange={(event) => set({ to: event.target.value || undefined })}
					/>
				</label>
			</fieldset>
		</>
	);
	return (
		<aside className="claims-left" aria-label="Search and filters">
			<SearchBox value={view.q ?? ''} label="Search in claims" onSearch={(q) => set({ q: q || undefined })} />
			<Folded>{body}</Folded>
		</aside>
	);
}

interface FixedProps {
	name: string;
	values: readonly string[];
	options: readonly FacetOption[] | undefined;
	chosen: string | undefined;
	onToggle: (value: string) => void;
	sign: (value: string) => React.ReactNode;
}

/** A filter whose values never change: they keep their order, and stay where they count none. */
function Fixed({ name, values, options, chosen, onToggle, sign }: FixedProps) {
	const counts = new Map(options?.map((one) => [one.value, one.count]));
	return (
		<FacetList
			name={name}
			options={values.map((value) => ({
				value,
				label: typeName(value),
				count: options ? (counts.get(value) ?? 0) : null,
			}))}
			chosen={listed(chosen)}
			onToggle={onToggle}
			sign={sign}
			short={values.length}
		/>
	);
}
