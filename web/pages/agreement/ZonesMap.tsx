import { lazy, Suspense, useMemo, useState } from 'react';
import type { Agreement, EventRow } from '../../../src/domain/index.ts';
import { Failed, Waiting } from '../../parts/shell/index.ts';

const EventMap = lazy(() => import('../../map/EventMap.tsx'));

interface Props {
	agreement: Agreement;
	events: readonly EventRow[];
	opened: string | undefined;
	onOpen: (name: string | undefined) => void;
}

/** The zones with both outlines, and the events of the ledger on them. */
export function ZonesMap({ agreement, events, opened, onOpen }: Props) {
	const [failed, setFailed] = useState<unknown>(null);
	const zones = useMemo(() => agreement.zones.map((zone) => ({ ...zone, country: agreement.country })), [agreement]);
	return (
		<section aria-label="Zones">
			<div className="section-head">
				<h2>Zones</h2>
				<span className="quiet">solid: what every reading takes in; dashed: what any reading takes in</span>
			</div>
			<div className="map-frame tall">
				{failed ? (
					<Failed error={failed} where="the map" />
				) : (
					<Suspense fallback={<Waiting what="Loading the map" />}>
						<EventMap
							events={events}
							zones={zones}
							first="zones"
							chosen={opened?.startsWith('at:') ? opened.slice(3).split(';') : []}
							onPlaces={(points) => {
								const name = `at:${points.join(';')}`;
								onOpen(opened === name ? undefined : name);
							}}
							onFailed={setFailed}
						/>
					</Suspense>
				)}
				<p className="map-source">Borders: Natural Earth</p>
			</div>
			<ul className="zone-list">
				{zones.map((zone) => (
					<li key={zone.id}>
						<strong>{zone.name}</strong>{' '}
						<span className="quiet">
							{zone.certain || zone.possible ? null : 'the whole country. '}
							{zone.made}
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}
