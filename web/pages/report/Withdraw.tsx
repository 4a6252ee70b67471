import { Dialog } from '@base-ui/react/dialog';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReportRow } from '../../../src/domain/index.ts';
import { ALL, api, toldOf } from '../../api/index.ts';
import { ProblemBox, useNotices } from '../../parts/shell/index.ts';

/** Withdraws a report with a reason, and takes that back. */
export function Withdraw({ report }: { report: ReportRow }) {
	const [open, setOpen] = useState(false);
	const [why, setWhy] = useState('');
	const queries = useQueryClient();
	const { say } = useNotices();
	const fresh = () => queries.invalidateQueries({ queryKey: ALL });

	const restore = useMutation({
		mutationFn: () => api.restore(report.id),
		onSuccess: () => {
			say({ words: 'Report restored. Its claims count again.' });
			return fresh();
		},
		onError: (error) => {
			const told = toldOf(error, report.id);
			say({ words: `Not restored. ${told.what} ${told.cure} (${told.code})` });
		},
	});
	const withdraw = useMutation({
		mutationFn: () => api.withdraw(report.id, why.trim()),
		onSuccess: () => {
			setOpen(false);
			setWhy('');
			say({ words: 'Report withdrawn. It is kept; its claims count no more.', undo: () => restore.mutate() });
			return fresh();
		},
	});

	if (report.state === 'withdrawn') {
		return (
			<button type="button" className="button" disabled={restore.isPending} onClick={() => restore.mutate()}>
				Restore
			</button>
		);
	}
	return (
		<Dialog.Root open={open} onOpenChange={setOpen}>
			<Dialog.Trigger className="button">Withdraw</Dialog.Trigger>
			<Dialog.Portal>
				<Dialog.Backdrop className="veil" />
				<Dialog.Popup className="dialog">
					<Dialog.Title className="dialog-title">Withdraw this report</Dialog.Title>
					<Dialog.Description className="small">
						The text is kept and marked as withdrawn. Its claims leave every count, map and export. You can undo this.
					</Dialog.Description>
					<form
						className="dialog-form"
						onSubmit={(event) => {
							event.preventDefault();
							withdraw.mutate();
						}}
					>
						<label className="field">
							<span>Why</span>
							<textarea
								className="input"
								rows={3}
								required
								value={why}
								onChange={(event) => setWhy(event.target.value)}
							/>
						</label>
						{withdraw.isError && <ProblemBox told={toldOf(withdraw.error, report.id)} />}
						<div className="row">
							<button type="submit" className="button first" disabled={!why.trim() || withdraw.isPending}>
								Withdraw
							</button>
							<Dialog.Close className="button">Keep it</Dialog.Close>
						</div>
					</form>
				</Dialog.Popup>
			</Dialog.Portal>
		</Dialog.Root>
	);
}
