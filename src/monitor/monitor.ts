import {
	type Codebook,
	type Control,
	type Dispute,
	type Duty,
	dayNumber,
	type Event,
	type Finding,
	type Forecast,
	lineageOf,
	type MergeWords,
	type Scene,
	SceneParty,
	type Warning,
} from '../domain/index.ts';
import { controlOf, forecastsOf, isPending, warningsOf } from '../follow/index.ts';
import { dutiesOf, findingsOf, withDesignated } from '../judge/index.ts';
import { mergeClaims, teller } from '../merge/index.ts';

/** All that a ceasefire cell works with. */
export interface Monitored {
	events: Event[];
	disputes: Dispute[];
	findings: Finding[];
	duties: Duty[];
	control: Control[];
	forecasts: Forecast[];
	warnings: Warning[];
}

/**
 * One pure pass over a scene: claims and agreements in, everything that follows out. "Today" is the scene's `asOf`. The same
 * scene gives the same result, whatever the order of its claims.
 */
export function monitor(scene: Scene, codebook: Codebook, words: MergeWords): Monitored {
	const lineage = lineageOf([...unlisted(scene), ...scene.parties]);
	const asOf = dayNumber(scene.asOf);
	const agreements = scene.agreements.map((agreement) => withDesignated(agreement, lineage));
	const told = scene.claims.map(teller({ codebook, lineage, words }));
	const { acts, disputes } = mergeClaims(told, lineage, scene.decisions);
	const findings = acts.flatMap((act) =>
		findingsOf(act, { agreements, lineage, isPending: (each) => isPending(each, asOf) }),
	);
	return {
		events: acts.map(({ event }) => event),
		disputes,
		findings,
		duties: dutiesOf(acts, agreements, lineage, asOf),
		control: controlOf(acts, lineage, asOf),
		forecasts: forecastsOf(acts, asOf),
		warnings: warningsOf({ acts, findings, agreements, lineage, asOf }),
	};
}

/** Parties that an agreement names and the list of parties does not. */
function unlisted({ agreements, parties }: Scene): SceneParty[] {
	const listed = new Set(parties.map(({ id }) => id));
	const named = new Set(agreements.flatMap((agreement) => agreement.parties.map(({ party }) => party)));
	return [...named].filter((id) => !listed.has(id)).map((id) => SceneParty.parse({ id, name: id, kind: 'unknown' }));
}
