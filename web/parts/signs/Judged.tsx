import type { Judgement } from '../../../src/domain/index.ts';
import { JUDGEMENT_MARKS, JUDGEMENT_MEANS, JUDGEMENT_NAMES } from '../../words/index.ts';

/** How an event stands against what was agreed: its mark, and beside it always its word. */
export function Judged({ kind }: { kind: Judgement }) {
	return (
		<span className={kind === 'none' ? 'verdict quiet' : 'verdict'} title={JUDGEMENT_MEANS[kind]}>
			{JUDGEMENT_MARKS[kind] && (
				<span className="verdict-mark" aria-hidden="true">
					{JUDGEMENT_MARKS[kind]}
				</span>
			)}
			{JUDGEMENT_NAMES[kind]}
		</span>
	);
}
