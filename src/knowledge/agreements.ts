import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import { z } from 'zod';
import { Agreement, Area } from '../domain/index.ts';
import { type KnowledgeProblem, parseYamlList, parseYamlOne } from './yaml.ts';

/** One file of agreements, read: the good ones, and what is wrong in it. */
export interface AgreementFile {
	agreements: Agreement[];
	problems: KnowledgeProblem[];
}

/** A file of `knowledge/zones/`: the outlines of one zone as two features, and how they were made. */
const ZoneFile = z.object({
	type: z.literal('FeatureCollection'),
	made: z.string(),
	features: z.array(
		z.object({
			type: z.literal('Feature'),
			properties: z.object({ outline: z.enum(['certain', 'possible']) }),
			geometry: Area,
		}),
	),
});

/**
 * Reads one file of agreements: one agreement, or a list of them. A zone may name a file of outlines in place of its own
 * (`outlines: idlib` is `idlib.geojson` as `readZone` finds it). Wrong entries are left out and told with their line and cure.
 * Never throws on what the file holds.
 */
export function parseAgreements(text: string, file: string, readZone: (name: string) => string | null): AgreementFile {
	const problems: KnowledgeProblem[] = [];
	const schema = z.preprocess((raw, context) => withOutlines(raw, context, readZone), Agreement);
	if (isSeq(parseDocument(text, { logLevel: 'silent' }).contents)) {
		const list = parseYamlList(schema, text, file);
		problems.push(...list.problems);
		return { agreements: list.entries.map(({ value }) => value), problems };
	}
	const one = parseYamlOne(schema, text, file);
	return { agreements: one.value ? [one.value] : [], problems: [...problems, ...one.problems] };
}

/**
 * Loads agreements from files and folders of YAML, in the order given; where an id stands twice, the later one wins. Zone
 * files are looked for beside each file, and in `zones/` beside its folder.
 */
export function loadAgreements(paths: readonly string[]): AgreementFile {
	const byId = new Map<string, Agreement>();
	const problems: KnowledgeProblem[] = [];
	for (const file of paths.flatMap(yamlFilesAt)) {
		const read = parseAgreements(readFileSync(file, 'utf8'), file, (name) => zoneText(dirname(file), name));
		problems.push(...read.problems);
		for (const agreement of read.agreements) byId.set(agreement.id, agreement);
	}
	return { agreements: [...byId.values()], problems };
}

/** The YAML files that a path means: itself, or those of a folder in the order of their names; none where it is not there. */
export function yamlFilesAt(path: string): string[] {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.filter((name) => /\.ya?ml$/.test(name))
		.sort()
		.map((name) => join(path, name));
}

function zoneText(folder: string, name: string): string | null {
	const file = `${basename(name, '.geojson')}.geojson`;
	const found = [join(folder, file), join(folder, '..', 'zones', file)].find((path) => existsSync(path));
	return found === undefined ? null : readFileSync(found, 'utf8');
}

/** Puts the outlines of named zone files in their place; what is wrong with one is told at its zone. */
function withOutlines(
	raw: unknown,
	context: z.core.$RefinementCtx,
	readZone: (name: string) => string | null,
): unknown {
	if (typeof raw !== 'object' || raw === null || !('zones' in raw) || !Array.isArray(raw.zones)) return raw;
	const zones = raw.zones.map((zone: unknown, i) => {
		if (typeof zone !== 'object' || zone === null || !('outlines' in zone)) return zone;
		const { outlines, ...rest } = zone;
		const wrong = (message: string) => {
			context.addIssue({ code: 'custom', path: ['zones', i, 'outlines'], message, input: outlines });
			return rest;
		};
		if (typeof outlines !== 'string') return wrong('give the name of a file of outlines');
		const text = readZone(outlines);
		if (text === null) return wrong(`there is no file ${basename(outlines, '.geojson')}.geojson in knowledge/zones/`);
		const parsed = ZoneFile.safeParse(jsonOf(text));
		if (!parsed.success) {
			const [issue] = parsed.error.issues;
			return wrong(`${outlines}.geojson is wrong at "${issue?.path.join('.')}": ${issue?.message}`);
		}
		const outline = (which: 'certain' | 'possible') =>
			parsed.data.features.find(({ properties }) => properties.outline === which)?.geometry;
		const certain = outline('certain') ?? { type: 'Polygon', coordinates: [] };
		return { ...rest, certain, possible: outline('possible') ?? certain, made: parsed.data.made };
	});
	return { ...raw, zones };
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
