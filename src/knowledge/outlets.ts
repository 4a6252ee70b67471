import { Outlet } from '../domain/index.ts';
import { type KnowledgeProblem, parseYamlList } from './yaml.ts';

/**
 * Reads one file of `knowledge/outlets/`. Entries that are wrong are left out and told as problems with file, line and
 * cure; the rest is in use. Never throws on what the file holds.
 */
export function parseOutlets(yaml: string, file: string): { outlets: Outlet[]; problems: KnowledgeProblem[] } {
	const { entries, problems } = parseYamlList(Outlet, yaml, file);
	return { outlets: entries.map((entry) => entry.value), problems };
}
