import { Popover } from '@base-ui/react/popover';
import type { ClaimFilter, ClaimSummary } from '../../../src/domain/index.ts';
import type { ClaimsView } from '../../address/index.ts';
import { api } from '../../api/index.ts';
import { useNarrow } from '../../parts/shell/index.ts';
import { counted } from '../../words/index.ts';
import { LAYOUT } from './columns.tsx';
import type { Columns } from './useColumns.ts';

interface Props {
	view: ClaimsView;
	filter: ClaimFilter;
	summary: ClaimSummary | undefined;
	columns: Columns;
	set: (change: Partial<ClaimsView>, replace?: boolean) => void;
}

/** How many claims the filters hold, what of them has no place or day, and what can be done with them. */
export function ClaimsHead({ view, filter, summary, columns, set }: Props) {
	const narrow = useNarrow();
	const words = summary ? counted(summary.total, 'claim') : 'Claims';
	return (
		<div className="claims-head">
			<h1 className="claims-count">{words}</h1>
			<span role="status" className="hidden-words">
				{words}
			</span>
			{summary && (
				<p className="claims-also">
					from {counted(summary.reports, 'report')}
					{summary.noPlace > 0 && (
						<button
							type="button"
							className="textbutton"
							aria-pressed={view.place === 'none'}
							onClick={() => set({ place: view.place === 'none' ? undefined : 'none' })}
						>
							{summary.noPlace} without place
						</button>
					)}
					{summary.noTime > 0 && (
						<button
							type="button"
							className="textbutton"
							aria-pressed={view.from === 'none'}
							onClick={() => set({ from: view.from === 'none' ? undefined : 'none', to: undefined })}
						>
							{summary.noTime} without day
						</button>
					)}
				</p>
			)}
			<div className="claims-acts">
				<button
					type="button"
					className="button"
					aria-pressed={view.map !== 'off'}
					onClick={() => set({ map: view.map ? undefined : 'off' }, true)}
				>
					Map
				</button>
				{!narrow && <ColumnChoice columns={columns} />}
				<a className="button" href={api.csv(filter)} download>
					CSV
				</a>
				<a className="button" href={api.geojson(filter)} download>
					GeoJSON
				</a>
			</div>
		</div>
	);
}

function ColumnChoice({ columns }: { columns: Columns }) {
	return (
		<Popover.Root>
			<Popover.Trigger className="button">Columns</Popover.Trigger>
			<Popover.Portal>
				<Popover.Positioner sideOffset={4} align="end" className="pop-place">
					<Popover.Popup className="pop">
						<Popover.Title className="pop-title">Columns</Popover.Title>
						{Object.entries(LAYOUT).map(([id, { name, must }]) => (
							<label key={id} className="facet-option">
								<input
									type="checkbox"
									disabled={must}
									checked={columns.visible[id] !== false}
									onChange={(event) => columns.change((now) => ({ ...now, [id]: event.target.checked }))}
								/>
								{name}
							</label>
						))}
					</Popover.Popup>
				</Popover.Positioner>
			</Popover.Portal>
		</Popover.Root>
	);
}
