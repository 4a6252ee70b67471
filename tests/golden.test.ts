import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim, PartyRef } from '../src/domain/index.ts';
import { loadSamples } from '../src/knowledge/index.ts';
import type { Reader } from '../src/read/reader/index.ts';
import { loadReading } from '../src/work/index.ts';
import { openReader } from '../src/work/reader.ts';

/**
 * What the reader makes of the sample reports, a line a claim. When the model, the rules or the knowledge change on purpose:
 * `npx vitest run tests/golden.test.ts -u`, then read every changed line against its report before it is kept.
 */
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const { samples } = loadSamples(join(ROOT, 'knowledge/samples'));
let reader: Reader;

beforeAll(async () => {
	reader = await openReader(loadReading(1, 'test').pool.shared);
});

describe('the sample reports', () => {
	it.each(samples.map((s) => s.report))('$id', async (report) => {
		const { claims } = await reader.read(report);
		const head = `${report.title} (${report.publisher}, ${report.published})`;
		await expect([head, '', ...claims.map(line), ''].join('\n')).toMatchFileSnapshot(`golden/${report.id}.txt`);
	});
});

function line(c: Claim): string {
	const names = (parties: PartyRef[]) => parties.map((p) => p.id ?? `“${p.name}”`).join(', ') || '–';
	const place = c.place ? `${c.place.name} ±${c.place.radiusKm ?? '?'} km` : 'place unknown';
	const time = c.time ? (c.time.from === c.time.to ? c.time.from : `${c.time.from} … ${c.time.to}`) : 'time unknown';
	const figures = c.figures.map((f) => `${f.of} ${f.low ?? ''}–${f.high ?? ''}${f.who ? ` ${f.who}` : ''}`).join('; ');
	const source = c.source ? `says ${c.source.speaker.name}${c.source.via ? ` via ${c.source.via}` : ''}` : 'own voice';
	const fields = [
		`${c.type} ${c.status}`,
		`${names(c.actors)} → ${names(c.targets)}`,
		place,
		time,
		...(figures ? [figures] : []),
		source,
	];
	return `${c.id} ${fields.join(' | ')}\n    ${c.quote.text.replace(/\s+/g, ' ')}`;
}
