import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Report, SampleEntry } from '../domain/index.ts';
import { type KnowledgeEntry, type KnowledgeProblem, parseYamlList } from './yaml.ts';

/** A sample report as any report, with the sample that it corrects. */
export interface Sample {
	report: Report;
	/** The id of the report that this one replaces, or null. */
	replaces: string | null;
	note: string;
}

/**
 * The sample reports of a folder (`knowledge/samples`), in the order of its list, by which a report stands after the one
 * that it replaces. A wrong entry, one whose text is missing, or one that replaces what does not stand before it
 * is left out and told as a problem. Throws only where the list itself cannot be read.
 */
export function loadSamples(folder: string): { samples: Sample[]; problems: KnowledgeProblem[] } {
	const file = join(folder, 'samples.yaml');
	const { entries, problems } = parseYamlList(SampleEntry, readFileSync(file, 'utf8'), file);
	const samples: Sample[] = [];
	const known = new Set<string>();
	for (const entry of entries) {
		const { replaces } = entry.value;
		const text = textOf(folder, entry);
		if (text === null) {
			const message = `${entry.value.id}: the file "${entry.value.file}" is missing or empty.`;
			problems.push({ file, line: entry.line, message, cure: 'Add the file, or take the entry out.' });
		} else if (replaces !== null && !known.has(replaces)) {
			const message = `${entry.value.id}: "replaces" names "${replaces}", which does not stand before it.`;
			problems.push({ file, line: entry.line, message, cure: 'Put it after the sample that it replaces.' });
		} else {
			known.add(entry.value.id);
			samples.push(sampleOf(entry.value, text));
		}
	}
	return { samples, problems };
}

function sampleOf({ id, title, publisher, published, url, replaces, note }: SampleEntry, text: string): Sample {
	return { report: { id, title, publisher, published, url, language: null, text }, replaces, note };
}

function textOf(folder: string, { value }: KnowledgeEntry<SampleEntry>): string | null {
	try {
		const text = readFileSync(join(folder, value.file), 'utf8');
		return text.trim() === '' ? null : text;
	} catch {
		return null;
	}
}
