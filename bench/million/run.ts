import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Agreement, Codebook, dayNumber, lineageOf, SceneParty } from '../../src/domain/index.ts';
import { isPending } from '../../src/follow/index.ts';
import { type Bench, findingsOf } from '../../src/judge/index.ts';
import { loadMergeWords } from '../../src/knowledge/merge-words.ts';
import { Archive, actOf, disputesOf, teller } from '../../src/merge/index.ts';
import { claims, PARTIES } from './generate.ts';

/**
 * Merges and judges a million claims of an invented war, then adds reports one by one, and prints times and memory:
 * `npx tsx bench/million/run.ts [claims] [seed]`.
 */
const count = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? 1);

const codebook = Codebook.parse(parse(readFileSync(new URL('../../knowledge/codebook.yaml', import.meta.url), 'utf8')));
const lineage = lineageOf(PARTIES.map((each) => SceneParty.parse(each)));
const tell = teller({ codebook, lineage, words: await loadMergeWords() });
const square = (inset: number) => ({
	type: 'Polygon',
	coordinates: [
		[
			[36 + inset, 32 + inset],
			[43 - inset, 32 + inset],
			[43 - inset, 38 - inset],
			[36 + inset, 38 - inset],
			[36 + inset, 32 + inset],
		],
	],
});
const agreements = [1, 2, 3].map((n) =>
	Agreement.parse({
		id: `truce-${n}`,
		country: 'SY',
		name: `Truce ${n}`,
		parties: [
			{ party: 'north', role: 'signatory' },
			{ party: 'south-front', role: 'signatory' },
			{ party: 'east-league', role: 'excluded' },
		],
		periods: [{ id: 'main', from: `202${n}-01-01`, to: `202${n}-12-31` }],
		zones: [{ id: 'zone', name: 'the zone', certain: square(n / 2), possible: square(n / 4) }],
		provisions: [
			{
				id: 'cease-fire',
				kind: 'prohibits',
				acts: ['shelling', 'airstrike', 'armed-clash', 'small-arms-fire', 'attack', 'explosive-device'],
				by: ['signatory'],
				zones: ['zone'],
				period: 'main',
				except: [{ target: 'excluded' }],
				clause: 'Fire ceases.',
			},
			{
				id: 'moves',
				kind: 'prohibits',
				acts: ['deployment', 'capture'],
				by: ['signatory'],
				zones: ['zone'],
				period: 'main',
				clause: 'Nobody moves.',
			},
		],
	}),
);
const asOf = dayNumber('2024-02-09');
const bench: Bench = { agreements, lineage, isPending: (act) => isPending(act, asOf) };

let peak = 0;
const watch = () => {
	peak = Math.max(peak, process.memoryUsage().rss);
};
const seconds = (since: number) => Math.round((performance.now() - since) / 100) / 10;
const say = (line: string) => process.stdout.write(`${line}\n`);

const start = performance.now();
const archive = new Archive(lineage);
archive.fill(told(count, seed));
watch();
say(`merged ${archive.size} claims in ${seconds(start)} s`);
const judging = performance.now();
let [events, disputes, findings, largest] = [0, 0, 0, 0];
for (const group of archive.groups()) {
	const act = actOf(group);
	events++;
	largest = Math.max(largest, group.length);
	disputes += disputesOf(act, lineage).length;
	findings += findingsOf(act, bench).length;
	if (events % 50_000 === 0) watch();
}
watch();
say(
	`judged ${events} events (largest ${largest} claims): ${disputes} disputes, ${findings} findings, in ${seconds(judging)} s`,
);
const { user, system } = process.cpuUsage();
say(`all in ${seconds(start)} s, ${Math.round((user + system) / 1e6)} s of CPU, peak ${Math.round(peak / 2 ** 20)} MB`);

const times: number[] = [];
const fresh = [...claims(2000, seed + 1)].map((claim) =>
	tell({ ...claim, id: `new.${claim.id}`, report: `new.${claim.report}` }),
);
for (let i = 0; i + 10 <= fresh.length; i += 10) {
	const before = performance.now();
	const { made } = archive.update(fresh.slice(i, i + 10));
	for (const group of made) findingsOf(actOf(group), bench);
	times.push(performance.now() - before);
}
times.sort((a, b) => a - b);
say(
	`a report of ten claims into the archive: median ${times[times.length >> 1]!.toFixed(1)} ms, longest ${times.at(-1)!.toFixed(1)} ms`,
);

function* told(n: number, from: number) {
	let i = 0;
	for (const claim of claims(n, from)) {
		if (++i % 100_000 === 0) watch();
		yield tell(claim);
	}
}
