import type { SceneClaim, SceneParty } from '../../src/domain/index.ts';

/** Small, fast and seeded (mulberry32): the same seed gives the same stream on every machine. */
function randomOf(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

const FORCES = ['north-army', 'north-air', 'south-front', 'east-league', 'river-guard', 'hill-brigade'];
/** Forces of an invented conflict, with what they stand under. */
export const PARTIES: unknown[] = [
	{ id: 'north', name: 'Northern Government', kind: 'government' },
	{ id: 'north-army', name: 'Northern Army', kind: 'state-forces', parent: 'north' },
	{ id: 'north-air', name: 'Northern Air Force', kind: 'state-forces', parent: 'north' },
	{ id: 'south-front', name: 'Southern Front', kind: 'armed-group' },
	{ id: 'hill-brigade', name: 'Hill Brigade', kind: 'armed-group', parent: 'south-front' },
	{ id: 'east-league', name: 'Eastern League', kind: 'armed-group' },
	{ id: 'river-guard', name: 'River Guard', kind: 'armed-group' },
] satisfies Partial<SceneParty>[];

const TYPES = [
	['shelling', 24],
	['airstrike', 14],
	['armed-clash', 16],
	['small-arms-fire', 8],
	['attack', 6],
	['explosive-device', 6],
	['attack-on-civilians', 4],
	['abduction', 3],
	['deployment', 5],
	['withdrawal', 2],
	['capture', 2],
	['control', 3],
	['access-denial', 3],
	['talks', 3],
	['violation', 1],
] as const;
const PEOPLE = ['residents', 'civilians', 'pupils', 'shoppers', 'farmers', 'aid workers', 'policemen'];
const SITES = ['a market', 'a school', 'a clinic', 'a bakery', 'a checkpoint', 'a house', 'a farm', ''];
const HOURS = ['in the morning', 'at noon', 'in the evening', 'at night', '', ''];
const OUTLETS = Array.from({ length: 60 }, (_, i) => `Outlet ${i}`);
const SPEAKERS = [
	'residents',
	'a military source',
	'the health ministry',
	'the monitoring network',
	'a spokesman',
	null,
];

interface Place {
	name: string;
	lat: number;
	lon: number;
	radiusKm: number;
	district: number;
}

/** Towns of the invented country, a square of about 660 km with 20 districts, between 32° and 38° N, 36° and 43° E. */
function placesOf(random: () => number): Place[] {
	return Array.from({ length: 700 }, (_, i) => {
		const [lat, lon] = [32 + random() * 6, 36 + random() * 7];
		const district = Math.floor((lat - 32) / 1.5) * 5 + Math.floor((lon - 36) / 1.4);
		return { name: `Town ${i}`, lat, lon, radiusKm: 2 + Math.floor(random() * 3), district };
	});
}

/**
 * Claims of a long war as a stream: each act is told by one to nine claims in the reports of different outlets, some less
 * precise, some denied, some with a rising toll, some reprinted, some foretold. In the order of publication by day.
 */
export function* claims(count: number, seed = 1, days = 1500): Generator<SceneClaim> {
	const random = randomOf(seed);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	const places = placesOf(random);
	const total = TYPES.reduce((sum, [, weight]) => sum + weight, 0);
	const typeAt = (at: number): string => {
		let left = at * total;
		for (const [type, weight] of TYPES) {
			left -= weight;
			if (left < 0) return type;
		}
		return 'shelling';
	};
	let made = 0;
	for (let act = 0; made < count; act++) {
		const day = Math.floor((made / count) * days);
		const type = typeAt(random());
		const place = places[Math.floor(random() ** 2 * places.length)]!;
		const actor = pick(FORCES);
		const target = random() < 0.5 ? pick(PEOPLE) : pick(FORCES.filter((force) => force !== actor));
		const [site, hour, toll] = [pick(SITES), pick(HOURS), Math.floor(random() ** 3 * 40)];
		const tellings = Math.min(count - made, 1 + Math.floor(random() ** 2 * 9));
		for (let i = 0; i < tellings; i++) {
			const vague = random() < 0.12;
			const status = i > 0 && random() < 0.06 ? 'denied' : i === 0 && random() < 0.05 ? 'expected' : 'happened';
			const killed = toll + (random() < 0.2 ? Math.floor(random() * 4) : 0);
			const outlet = pick(OUTLETS);
			const speaker = pick(SPEAKERS);
			const told = dayText(day + (status === 'expected' ? 1 : 0));
			made++;
			yield {
				id: `r${made}.c1`,
				report: `r${made}`,
				outlet,
				published: dayText(day + (status === 'expected' ? -2 : Math.floor(random() * 2))),
				type: random() < 0.08 ? 'attack' : type,
				status,
				actors: random() < 0.25 ? (random() < 0.5 ? [] : ['gunmen']) : [actor],
				targets: random() < 0.2 ? [] : [target],
				place:
					random() < 0.05
						? null
						: vague
							? {
									name: `District ${place.district}`,
									lat: place.lat,
									lon: place.lon,
									radiusKm: 40,
									kind: 'district',
									country: 'SY',
								}
							: { ...place, kind: 'town', country: 'SY' },
				time: random() < 0.06 ? null : { from: told, to: random() < 0.1 ? dayText(day + 2) : told },
				figures: killed > 0 && random() < 0.6 ? [{ of: 'killed', who: 'people', low: killed, high: killed }] : [],
				source: speaker ? { speaker, via: null } : null,
				quote: `Act ${act}: ${type} by ${actor} near ${site || 'the town'} of ${place.name} ${hour} killed ${killed}, ${speaker ?? outlet} said`,
			};
		}
	}
}

const START = Date.UTC(2020, 0, 1);
const dayText = (day: number) => new Date(START + day * 86_400_000).toISOString().slice(0, 10);
