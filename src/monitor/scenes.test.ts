import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Codebook } from '../domain/index.ts';
import { loadMergeWords } from '../knowledge/merge-words.ts';
import { parseYamlOne } from '../knowledge/yaml.ts';
import { type Monitored, monitor } from './monitor.ts';
import { karabakh } from './scenes/karabakh.ts';
import { lebanon } from './scenes/lebanon.ts';
import { libya } from './scenes/libya.ts';

const book = parseYamlOne(
	Codebook,
	readFileSync(new URL('../../knowledge/codebook.yaml', import.meta.url), 'utf8'),
	'codebook',
);
const words = await loadMergeWords();

describe.each([
	['lebanon', lebanon],
	['karabakh', karabakh],
	['libya', libya],
])('the scene of %s', (_name, marked) => {
	const found = monitor(marked.scene, book.value!, words);
	const eventOf = (claim: string) => found.events.find(({ claims }) => claims.includes(claim))!.id;

	it('brings claims of one act together and keeps others apart', () => {
		expect(found.events.map(({ claims }) => claims)).toEqual(marked.events);
	});

	it('tells what is in dispute, and nothing else', () => {
		expect(found.disputes.map(({ kind, sides }) => [kind, ...sides])).toEqual(marked.disputes);
	});

	it('holds events against provisions', () => {
		const verdict = ([claim, agreement, provision]: [string, string, string, string]) =>
			found.findings.find(
				(each) => each.event === eventOf(claim) && each.agreement === agreement && each.provision === provision,
			)?.verdict ?? 'out';
		expect(marked.findings.map((each) => [...each.slice(0, 3), verdict(each)])).toEqual(marked.findings);
		const judged = new Set(
			marked.findings.map(([claim, agreement, provision]) => `${eventOf(claim)} ${agreement} ${provision}`),
		);
		const more = found.findings.filter(
			(each) => each.verdict !== 'out' && !judged.has(`${each.event} ${each.agreement} ${each.provision}`),
		);
		expect(more.map(({ event, provision, verdict: v }) => [event, provision, v])).toEqual([]);
	});

	it('follows duties, control, forecasts and warnings', () => {
		expect(found.duties.map(({ agreement, provision, state }) => [agreement, provision, state])).toEqual(marked.duties);
		expect(marked.control.map(([place]) => controlAt(place, found))).toEqual(marked.control);
		const states = new Map(found.forecasts.map(({ claim, state }) => [claim, state]));
		expect(marked.forecasts.map(([claim]) => [claim, states.get(claim)])).toEqual(marked.forecasts);
		expect(found.warnings.map(({ kind, parties }) => [kind, ...parties])).toEqual(marked.warnings);
	});
});

function controlAt(place: string, found: Monitored): [string, string[], boolean] {
	const line = found.control.find((each) => each.place === place)!;
	return [place, line.holders.map(({ party }) => party), line.contested];
}
