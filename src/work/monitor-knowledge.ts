import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { loadAgreements } from '../knowledge/agreements.ts';
import type { Knowledge, KnowledgeProblem } from '../knowledge/index.ts';
import { loadMergeWords } from '../knowledge/merge-words.ts';
import type { MonitorKnowledge } from './monitoring.ts';
import { ROOT } from './reading.ts';

/**
 * What monitoring goes by, from the knowledge of this folder; what is wrong in the agreements is told, the rest is in use.
 * Error: `knowledge.wrong` where the words that merging goes by cannot be read.
 */
export async function loadMonitorKnowledge(
	knowledge: Pick<Knowledge, 'codebook' | 'parties'>,
): Promise<{ monitor: MonitorKnowledge; problems: KnowledgeProblem[] }> {
	const folder = join(ROOT, 'knowledge');
	const { agreements, problems } = loadAgreements([join(folder, 'agreements')]);
	const words = await loadMergeWords();
	const { codebook, parties } = knowledge;
	// By what was read and not by the files: comments and the order of keys move no result.
	const version = createHash('sha256').update(JSON.stringify({ codebook, parties, agreements, words })).digest('hex');
	return { monitor: { version: version.slice(0, 10), codebook, parties, agreements, words }, problems };
}
