import { Party } from '../domain/index.ts';
import { type KnowledgeEntry, type KnowledgeProblem, parseYamlList } from './yaml.ts';

/** One file of `knowledge/parties/`, read: its good parties with their lines, and what is wrong in it. */
export interface PartyFile {
	file: string;
	entries: KnowledgeEntry<Party>[];
	parties: Party[];
	problems: KnowledgeProblem[];
}

/**
 * Reads one file of parties. Entries that are wrong are left out and told as problems with file, line and cure;
 * the rest is in use. Never throws on what the file holds.
 */
export function parseParties(yaml: string, file: string): PartyFile {
	const { entries, problems } = parseYamlList(Party, yaml, file);
	for (const { value, line } of entries) problems.push(...wrongDates(value, file, line));
	return { file, entries, parties: entries.map((entry) => entry.value), problems };
}

/**
 * Joins files of parties into one list, in the order of the files. Where an id stands in two files, the later file wins
 * (a user's own files come last). Ties to parties that no file holds are cut off and told; a party that is its own
 * ancestor is told.
 */
export function joinParties(files: readonly PartyFile[]): { parties: Party[]; problems: KnowledgeProblem[] } {
	const known = new Map<string, { party: Party; file: string; line: number }>();
	for (const { file, entries } of files) {
		for (const { value, line } of entries) known.set(value.id, { party: value, file, line });
	}
	const problems = files.flatMap((file) => file.problems);
	const parties: Party[] = [];
	for (const { party, file, line } of known.values()) {
		const tell = (message: string, cure: string) =>
			problems.push({ file, line, message: `${party.id}: ${message}`, cure });
		const kept = (field: 'parents' | 'backers' | 'from', id: string) => {
			if (known.has(id)) return true;
			tell(
				`"${field}" names "${id}", which no file holds.`,
				'Write the id as it stands in its own entry, or add that party.',
			);
			return false;
		};
		if (isOwnAncestor(party.id, known)) {
			tell('it is its own parent, over one or more steps.', 'Take the wrong parent out.');
			parties.push({ ...party, parents: [] });
			continue;
		}
		parties.push({
			...party,
			parents: party.parents.filter((tie) => kept('parents', tie.party)),
			backers: party.backers.filter((tie) => kept('backers', tie.party)),
			from: party.from.filter((tie) => kept('from', tie.party)),
		});
	}
	return { parties, problems };
}

function isOwnAncestor(id: string, known: ReadonlyMap<string, { party: Party }>): boolean {
	const seen = new Set<string>();
	const open = (known.get(id)?.party.parents ?? []).map((tie) => tie.party);
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		if (next === id) return true;
		if (seen.has(next)) continue;
		seen.add(next);
		open.push(...(known.get(next)?.party.parents ?? []).map((tie) => tie.party));
	}
	return false;
}

function wrongDates(party: Party, file: string, line: number): KnowledgeProblem[] {
	const dated = [...party.parents, ...party.backers, ...party.from, ...party.designations, ...party.leaders];
	return dated
		.filter(({ from, to }) => from && to && from > to)
		.map(({ from, to }) => ({
			file,
			line,
			message: `${party.id}: a period ends (${to}) before it begins (${from}).`,
			cure: 'Exchange "from" and "to", or mend the wrong one.',
		}));
}
