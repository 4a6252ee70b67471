import { createInterface } from 'node:readline';
import { openStore } from './open.ts';
import { aClaim, aParty, aPlace, aReading, aReport, at, given, VERSIONS } from './testkit.ts';

// The process that the kill test kills: waits for a line, opens the store of the folder that it was given, and stores
// reports without end. What is acknowledged it writes to standard output: `report ID` or `claims ID`.

const [folder, round] = process.argv.slice(2);
const lines = createInterface({ input: process.stdin });
process.stdout.write('waiting\n');
await new Promise((resolve) => lines.once('line', resolve));

const store = await openStore({ dataFolder: folder! });
process.stdout.write('open\n');

/** As many claims as the report's number says, so that a half report shows. */
const claimsOf = (no: number) =>
	Array.from({ length: 1 + (no % 5) }, (_, index) =>
		aClaim(`c${index + 1}`, {
			actors: [aParty('tr', 'Turkey')],
			place: aPlace(`geonames:${no % 50}`, 'somewhere', 35, 36),
		}),
	);

async function writeOn(lane: number): Promise<void> {
	for (let no = 0; ; no++) {
		const report = aReport(`${round}-${lane}-${no}`, `round ${round} lane ${lane} number ${no} `.repeat(20));
		await store.addReport(given(report));
		process.stdout.write(`report ${report.id}\n`);
		await store.saveReading(report.id, aReading(report, claimsOf(no)), VERSIONS, at('2026-01-02'));
		process.stdout.write(`claims ${report.id}\n`);
	}
}

await Promise.all([writeOn(0), writeOn(1)]);
