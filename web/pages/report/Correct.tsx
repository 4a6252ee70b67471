import { Dialog } from '@base-ui/react/dialog';
import type { ReportRow } from '../../../src/domain/index.ts';
import { AddBox } from '../../parts/add/index.ts';

/** Takes the newer text that corrects this report; the old one is kept, marked as replaced. */
export function Correct({ report }: { report: ReportRow }) {
	return (
		<Dialog.Root>
			<Dialog.Trigger className="button">Correct with a newer text</Dialog.Trigger>
			<Dialog.Portal>
				<Dialog.Backdrop className="veil" />
				<Dialog.Popup className="dialog wide">
					<Dialog.Title className="dialog-title">Correct with a newer text</Dialog.Title>
					<Dialog.Description className="small">
						A report never changes. The newer text is read as a report of its own and replaces this one, which is kept
						and marked; its claims leave every count.
					</Dialog.Description>
					<AddBox replaces={report} />
					<Dialog.Close className="button">Close</Dialog.Close>
				</Dialog.Popup>
			</Dialog.Portal>
		</Dialog.Root>
	);
}
