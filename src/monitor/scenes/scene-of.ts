import { Scene, type SceneClaim, type SceneParty } from '../../domain/index.ts';

/** Claims, parties and agreements of our own, and what the contract says must come of them. Incidents are invented. */
export interface Marked {
	scene: Scene;
	events: string[][];
	disputes: [kind: string, ...sides: string[][]][];
	/** Claim, agreement, provision, verdict. `out` may also be left unsaid. */
	findings: [string, string, string, string][];
	duties: [string, string, string][];
	control: [place: string, holders: string[], contested: boolean][];
	forecasts: [string, string][];
	warnings: [kind: string, ...parties: string[]][];
}

type Spot = [name: string, lat: number, lon: number, radiusKm: number, kind?: string];

/** One claim in short: who does what to whom, where, when, by whose word. */
export function claim(
	id: string,
	[outlet, published]: [string, string],
	type: string,
	status: SceneClaim['status'],
	sides: string,
	place: Spot | null,
	when: string | null,
	speaker: string | null,
	quote: string,
	figures: [of: string, who: string, low: number | null, high: number | null][] = [],
): unknown {
	const [actors, targets] = sides.split('>').map((side) =>
		side
			.split('+')
			.map((each) => each.trim())
			.filter(Boolean),
	);
	const [from, to] = (when ?? '').split('/');
	const [name, via] = (speaker ?? '').split(' via ');
	return {
		id,
		report: `${outlet} ${published}`,
		outlet,
		published,
		type,
		status,
		actors,
		targets: targets ?? [],
		place: place && {
			name: place[0],
			lat: place[1],
			lon: place[2],
			radiusKm: place[3],
			kind: place[4] ?? 'town',
			country: null,
		},
		time: from ? { from, to: to ?? from } : null,
		figures: figures.map(([of, who, low, high]) => ({ of, who, low, high })),
		source: speaker ? { speaker: name, via: via ?? null } : null,
		quote,
	};
}

export function party(id: string, name: string, kind: string, more: Partial<SceneParty> = {}): unknown {
	return { id, name, kind, ...more };
}

export function sceneOf(
	id: string,
	country: string,
	asOf: string,
	parties: unknown[],
	agreements: unknown[],
	claims: unknown[],
): Scene {
	const placed = (claims as { place: { country: string | null } | null }[]).map((each) => ({
		...each,
		place: each.place && { ...each.place, country },
	}));
	return Scene.parse({ id, asOf, parties, agreements, claims: placed });
}

/** A box as a polygon: west, south, east, north. */
export function box(west: number, south: number, east: number, north: number): unknown {
	return {
		type: 'Polygon',
		coordinates: [
			[
				[west, south],
				[east, south],
				[east, north],
				[west, north],
				[west, south],
			],
		],
	};
}
