import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { ClaimFilter, ClaimRow } from '../../../src/domain/index.ts';
import { ClaimLine } from '../../parts/claim/index.ts';
import { useNarrow } from '../../parts/shell/index.ts';
import { columns as defined, features, LAYOUT, nextSort } from './columns.tsx';
import type { Columns } from './useColumns.ts';

type Sort = ClaimFilter['sort'];

interface Props {
	rows: ClaimRow[];
	/** Claims of the filter in all; only some are loaded. */
	total: number;
	/** True while the rows of an older filter stand in for the ones that are coming. */
	stale: boolean;
	chosen: string | undefined;
	sort: Sort;
	columns: Columns;
	onSort: (sort: Sort) => void;
	onChoose: (key: string | undefined) => void;
	onOpen: (row: ClaimRow) => void;
	/** The last loaded rows came near. */
	onEnd: () => void;
}

const HEAD = 32;
const ROW = 32;
const ROW_NARROW = 68;

/** The claims, a row each; only the rows in sight are drawn. */
export function ClaimsTable({ rows, total, stale, chosen, sort, columns, onSort, onChoose, onOpen, onEnd }: Props) {
	const frame = useRef<HTMLElement>(null);
	const narrow = useNarrow();
	const height = narrow ? ROW_NARROW : ROW;
	const table = useTable({
		features,
		columns: defined,
		data: rows,
		getRowId: (row) => row.key,
		state: { columnVisibility: columns.visible },
		onColumnVisibilityChange: columns.change,
	});
	const model = table.getRowModel().rows;
	const virtual = useVirtualizer({
		count: model.length,
		getScrollElement: () => frame.current,
		estimateSize: () => height,
		getItemKey: (index) => model[index]?.id ?? index,
		overscan: 12,
		scrollMargin: narrow ? 0 : HEAD,
		scrollPaddingStart: narrow ? 0 : HEAD,
	});
	const items = virtual.getVirtualItems();
	const last = items.at(-1)?.index ?? 0;
	const end = useRef(onEnd);
	end.current = onEnd;
	useEffect(() => {
		if (last >= model.length - 30) end.current();
	}, [last, model.length]);
	useEffect(() => {
		if (height) virtual.measure();
	}, [virtual, height]);
	const shown = useRef<string | undefined>(undefined);
	useEffect(() => {
		const at = chosen && chosen !== shown.current ? rows.findIndex((row) => row.key === chosen) : -1;
		if (at < 0 && chosen) return;
		shown.current = chosen;
		if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
	}, [chosen, rows, virtual]);

	const visible = table.getVisibleLeafColumns();
	const margin = narrow ? 0 : HEAD;
	const before = Math.max(0, (items[0]?.start ?? margin) - margin);
	const after = virtual.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin);
	const span = narrow ? 1 : visible.length;
	const width = visible.reduce((sum, column) => sum + LAYOUT[column.id]!.width, 0);

	return (
		<section
			ref={frame}
			className="claims-scroll"
			aria-label="Table of claims"
			// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
			tabIndex={0}
			data-stale={stale ? '' : undefined}
		>
			<table className="claims-table" aria-rowcount={total + 1} style={narrow ? undefined : { minWidth: width }}>
				<caption className="hidden-words">Claims, one a row. j and k choose a row, Enter opens its report.</caption>
				{!narrow && (
					<colgroup>
						{visible.map((column) => (
							<col key={column.id} style={column.id === 'words' ? undefined : { width: LAYOUT[column.id]!.width }} />
						))}
					</colgroup>
				)}
				<thead className={narrow ? 'hidden-words' : undefined}>
					<tr aria-rowindex={1}>
						{narrow ? (
							<th scope="col">Claim</th>
						) : (
							visible.map((column) => <Head key={column.id} id={column.id} sort={sort} onSort={onSort} />)
						)}
					</tr>
				</thead>
				<tbody>
					{before > 0 && <Gap height={before} span={span} />}
					{items.map((item) => {
						const row = model[item.index]!;
						return (
							<tr
								key={row.id}
								data-key={row.id}
								data-index={item.index}
								ref={narrow ? virtual.measureElement : undefined}
								aria-rowindex={item.index + 2}
								aria-current={row.id === chosen ? 'true' : undefined}
								style={narrow ? undefined : { height: item.size }}
								onClick={() => onChoose(row.id === chosen ? undefined : row.id)}
								onDoubleClick={() => onOpen(row.original)}
							>
								{narrow ? (
									<td>
										<button type="button" className="row-button">
											<ClaimLine claim={row.original.claim} outlet={row.original.report.publisher} />
										</button>
									</td>
								) : (
									row.getVisibleCells().map((cell) => (
										<td key={cell.id} className={`col-${cell.column.id}`}>
											{cell.column.id === 'type' ? (
												<button type="button" className="row-button">
													<table.FlexRender cell={cell} />
												</button>
											) : (
												<table.FlexRender cell={cell} />
											)}
										</td>
									))
								)}
							</tr>
						);
					})}
					{after > 0 && <Gap height={after} span={span} />}
				</tbody>
			</table>
		</section>
	);
}

function Gap({ height, span }: { height: number; span: number }) {
	return (
		<tr style={{ height }} className="gap">
			<td colSpan={span} />
		</tr>
	);
}

function Head({ id, sort, onSort }: { id: string; sort: Sort; onSort: (sort: Sort) => void }) {
	const { sort: key, name } = LAYOUT[id]!;
	if (!key) return <th scope="col">{name}</th>;
	const down = sort === `-${key}` || (key === 'confidence' && sort === key);
	const on = sort === key || sort === `-${key}`;
	return (
		<th scope="col" aria-sort={on ? (down ? 'descending' : 'ascending') : undefined}>
			<button type="button" className="head-button" onClick={() => onSort(nextSort(key, sort))}>
				{name}
				<span aria-hidden="true" className="head-arrow">
					{on ? (down ? '↓' : '↑') : '↕'}
				</span>
			</button>
		</th>
	);
}
