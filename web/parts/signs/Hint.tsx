import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';

interface Props {
	/** What is told on hover and on focus; also read out. */
	say: string;
	/** The words of the child, where it is no plain text. */
	label?: string | undefined;
	className?: string;
	children: ReactNode;
}

/** Words that tell more on hover and on keyboard focus. */
export function Hint({ say, label, className = '', children }: Props) {
	const words = label ?? (typeof children === 'string' ? children : '');
	return (
		<Tooltip.Root>
			<Tooltip.Trigger className={`hint ${className}`} aria-label={words ? `${words}: ${say}` : say} delay={150}>
				{children}
			</Tooltip.Trigger>
			<Tooltip.Portal>
				<Tooltip.Positioner sideOffset={4} className="hint-place">
					<Tooltip.Popup className="hint-words">{say}</Tooltip.Popup>
				</Tooltip.Positioner>
			</Tooltip.Portal>
		</Tooltip.Root>
	);
}
