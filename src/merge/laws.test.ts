import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Codebook, lineageOf, type MergeDecision, type SceneClaim, SceneParty, type Told } from '../domain/index.ts';
import { loadMergeWords } from '../knowledge/merge-words.ts';
import { parseYamlOne } from '../knowledge/yaml.ts';
import { Candidates } from './candidates.ts';
import { Archive, mergeClaims, succession, teller } from './index.ts';
import { relate } from './pair.ts';

const lineage = lineageOf(
	[
		{ id: 'army', name: 'Northern Army', kind: 'state-forces' },
		{ id: 'brigade', name: 'First Brigade', kind: 'state-forces', parent: 'army' },
		{ id: 'front', name: 'Southern Front', kind: 'armed-group' },
	].map((each) => SceneParty.parse(each)),
);
const codebook = parseYamlOne(
	Codebook,
	readFileSync(new URL('../../knowledge/codebook.yaml', import.meta.url), 'utf8'),
	'codebook.yaml',
).value!;
const tell = teller({ codebook, lineage, words: await loadMergeWords() });

/** Claims of few days, places and parties, so that many of them meet. */
const CLAIM = fc.record({
	type: fc.constantFrom('shelling', 'airstrike', 'attack', 'armed-clash', 'capture', 'control', 'withdrawal'),
	status: fc.constantFrom('happened', 'happened', 'ongoing', 'denied', 'expected', 'possible'),
	actors: fc.subarray(['army', 'brigade', 'front', 'gunmen'], { maxLength: 2 }),
	targets: fc.subarray(['front', 'residents', 'pupils'], { maxLength: 1 }),
	place: fc.option(fc.record({ at: fc.nat(4), radiusKm: fc.constantFrom(2, 3, 40, 200) }), { freq: 6 }),
	day: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 6 }),
	long: fc.constantFrom(0, 0, 1, 12),
	killed: fc.option(fc.integer({ min: 1, max: 4 })),
	words: fc.constantFrom(
		'on a market in the morning',
		'on a school in the evening',
		'again, a second time',
		'said to be so',
	),
	outlet: fc.constantFrom('One', 'Two', 'Three'),
});
const dayOf = (day: number) => `2020-03-${String(day).padStart(2, '0')}`;
const CLAIMS = fc.array(CLAIM, { minLength: 1, maxLength: 14 }).map((list) =>
	list.map((each, i): Told => {
		const claim: SceneClaim = {
			id: `c${i}`,
			report: `${each.outlet}-${each.day}`,
			outlet: each.outlet,
			published: dayOf((each.day ?? 5) + 1),
			type: each.type,
			status: each.status as SceneClaim['status'],
			actors: each.actors,
			targets: each.targets,
			place: each.place && {
				name: `Town ${each.place.at}`,
				lat: 35 + each.place.at / 40,
				lon: 37,
				radiusKm: each.place.radiusKm,
			},
			time: each.day === null ? null : { from: dayOf(each.day), to: dayOf(each.day + each.long) },
			figures: each.killed === null ? [] : [{ of: 'killed', who: 'people', low: each.killed, high: each.killed }],
			source: null,
			quote: `Fire fell ${each.words}`,
		};
		return tell(claim);
	}),
);

const groupsOf = (claims: readonly Told[], decisions: MergeDecision[] = []) => mergeClaims(claims, lineage, decisions);
const HEAD = { at: '2020-04-01', by: 'an analyst', why: '' };

describe('two claims', () => {
	it('stand to each other the same, whichever is asked first, and find each other where they belong together', () => {
		fc.assert(
			fc.property(CLAIMS, (claims) => {
				for (const a of claims) {
					const found = new Candidates();
					found.add(0, a);
					for (const b of claims) {
						if (a === b) continue;
						expect(relate(b, a, lineage)).toBe(relate(a, b, lineage));
						if (relate(a, b, lineage) <= 0) continue;
						let met = false;
						found.each(b, () => {
							met = true;
						});
						expect(met, `${b.id} finds ${a.id}`).toBe(true);
					}
				}
			}),
			{ numRuns: 300 },
		);
	});
});

describe('merging', () => {
	it('does not depend on the order in which claims come', () => {
		fc.assert(
			fc.property(
				CLAIMS.chain((claims) =>
					fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
				),
				([claims, mixed]) => {
					expect(JSON.stringify(groupsOf(mixed))).toBe(JSON.stringify(groupsOf(claims)));
				},
			),
		);
	});

	it('puts every claim into exactly one event', () => {
		fc.assert(
			fc.property(CLAIMS, (claims) => {
				const held = groupsOf(claims).acts.flatMap(({ event }) => event.claims);
				expect([...held].sort()).toEqual(claims.map(({ id }) => id).sort());
			}),
		);
	});

	it('claim by claim, with others taken out again, gives what merging at once gives', () => {
		fc.assert(
			fc.property(CLAIMS, fc.nat(13), (claims, gone) => {
				const archive = new Archive(lineage);
				for (const claim of claims) archive.update([claim]);
				const removed = claims[gone % claims.length]!;
				archive.update([], [removed.id]);
				const left = claims.filter((claim) => claim !== removed);
				const names = (groups: Iterable<readonly Told[]>) =>
					[...groups]
						.map((group) =>
							group
								.map(({ id }) => id)
								.sort()
								.join(),
						)
						.sort();
				expect(names(archive.groups())).toEqual(names(groupsOf(left).acts.map((act) => act.claims)));
			}),
		);
	});

	it('gives back the claims of an event that is split, and the event when the split is undone', () => {
		fc.assert(
			fc.property(CLAIMS, (claims) => {
				const before = groupsOf(claims);
				const large = before.acts.find((act) => act.claims.length > 1);
				fc.pre(large !== undefined);
				const groups = large!.event.claims.map((id) => [id]);
				const split: MergeDecision = { ...HEAD, id: 'd1', kind: 'split', groups };
				const after = groupsOf(claims, [split]);
				for (const a of large!.event.claims)
					for (const b of large!.event.claims)
						if (a !== b)
							expect(after.acts.some(({ event }) => event.claims.includes(a) && event.claims.includes(b))).toBe(false);
				const undo: MergeDecision = { ...HEAD, id: 'd2', kind: 'undo', decision: 'd1' };
				expect(groupsOf(claims, [split, undo])).toEqual(before);
			}),
		);
	});

	it('keeps together what an analyst joined, and leads old ids on to new ones', () => {
		fc.assert(
			fc.property(CLAIMS, (claims) => {
				fc.pre(claims.length > 1);
				const join: MergeDecision = { ...HEAD, id: 'd1', kind: 'join', claims: [claims[0]!.id, claims.at(-1)!.id] };
				const [before, after] = [groupsOf(claims), groupsOf(claims, [join])];
				const ids = after.acts.map(({ event }) => event);
				expect(
					ids.some((event) => event.claims.includes(claims[0]!.id) && event.claims.includes(claims.at(-1)!.id)),
				).toBe(true);
				const ledOn = succession(
					before.acts.map(({ event }) => event),
					ids,
				);
				for (const { event } of before.acts)
					if (!ids.some(({ id }) => id === event.id)) expect(ledOn.get(event.id)!.length).toBeGreaterThan(0);
			}),
		);
	});
});
