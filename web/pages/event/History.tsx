import type { DecisionView, EventPage } from '../../../src/domain/index.ts';
import { decide } from '../../api/index.ts';
import { counted, momentWords } from '../../words/index.ts';
import { useDecide } from './useDecide.ts';

/** What was decided on its claims, by whom, when and why; what still holds can be taken back. */
export function History({ page }: { page: EventPage }) {
	const act = useDecide();
	return (
		<section aria-label="History">
			<div className="section-head">
				<h2>History</h2>
			</div>
			{page.decisions.length === 0 && (
				<p className="small quiet">Joined by the rules alone; nobody has decided on it yet.</p>
			)}
			<ol className="history">
				{page.decisions.map((decision) => (
					<li key={decision.id} data-undone={decision.undoneBy ? '' : undefined}>
						<p>
							<strong>{toldAs(decision)}</strong> <span className="quiet">by {decision.by}</span>
						</p>
						<p className="quiet">
							{momentWords(decision.at)}
							{decision.why && <>: {decision.why}</>}
							{decision.undoneBy && ' (taken back)'}
						</p>
						{!decision.undoneBy && decision.kind !== 'undo' && (
							<button
								type="button"
								className="textbutton small"
								disabled={act.isPending}
								onClick={() =>
									act.mutate({
										run: () => decide.undo(decision.id, ''),
										words: `Taken back: ${toldAs(decision).toLowerCase()}.`,
										next: (decided) =>
											decided.events.find((event) => event.claims.some((key) => page.event.claims.includes(key)))?.id,
									})
								}
							>
								Take back<span className="hidden-words">: {toldAs(decision).toLowerCase()}</span>
							</button>
						)}
					</li>
				))}
			</ol>
		</section>
	);
}

function toldAs({ kind, groups }: DecisionView): string {
	const claims = new Set(groups.flat()).size;
	if (kind === 'split') return `Split: ${counted(groups[0]?.length ?? 0, 'claim')} off`;
	if (kind === 'join') return `Joined: ${counted(claims, 'claim')}`;
	if (kind === 'apart') return `Held apart: ${counted(claims, 'claim')}`;
	return 'Taken back';
}
