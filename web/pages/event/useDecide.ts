import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Decided } from '../../../src/domain/index.ts';
import { ALL, decide, toldOf } from '../../api/index.ts';
import { useNotices } from '../../parts/shell/index.ts';

interface Act {
	/** What is asked of the API. */
	run: () => Promise<Decided>;
	/** What the notice tells once it is done. */
	words: string;
	/** Where to go after it, and after its undo. */
	next?: (decided: Decided) => string | undefined;
	back?: string;
}

/** Carries out a decision on events; its notice can undo it for as long as the page is open, the history after that. */
export function useDecide() {
	const queries = useQueryClient();
	const navigate = useNavigate();
	const { say } = useNotices();
	const go = (id: string | undefined) =>
		id ? navigate({ to: '/events/$id', params: { id }, search: (now) => now, resetScroll: false }) : undefined;
	const fresh = () => queries.invalidateQueries({ queryKey: ALL });
	return useMutation({
		mutationFn: ({ run }: Act) => run(),
		onSuccess: async (decided, act) => {
			await fresh();
			await go(act.next?.(decided));
			say({
				words: act.words,
				undo: () => {
					decide
						.undo(decided.decision.id, '')
						.then(fresh)
						.then(() => go(act.back))
						.then(() => say({ words: 'Undone.' }))
						.catch((error: unknown) => {
							const { what, cure, code } = toldOf(error, 'the undo');
							say({ words: `${what} ${cure} (${code})` });
						});
				},
			});
		},
	});
}
