import { useEffect, useState } from 'react';
import { type Told, toldOf } from '../../api/index.ts';

interface ProblemProps {
	told: Told;
	again?: (() => void) | undefined;
	/** True where nothing else stands on the page. */
	page?: boolean | undefined;
}

/** What happened, where, what to do, code. */
export function ProblemBox({ told, again, page }: ProblemProps) {
	const Heading = page ? 'h1' : 'h2';
	return (
		<div className="problem" role="alert">
			<Heading className="problem-what">{told.what}</Heading>
			<p>{told.cure}</p>
			<p className="quiet small">
				{told.where && <>At {told.where}. </>}Code: <code>{told.code}</code>
			</p>
			{again && (
				<button type="button" className="button" onClick={again}>
					Try again
				</button>
			)}
		</div>
	);
}

/** A failed query, told. */
export function Failed({ error, where, ...rest }: Omit<ProblemProps, 'told'> & { error: unknown; where: string }) {
	return <ProblemBox told={toldOf(error, where)} {...rest} />;
}

/** What is being done, shown once it has taken 300 ms. */
export function Waiting({ what }: { what: string }) {
	const [late, setLate] = useState(false);
	useEffect(() => {
		const timer = setTimeout(() => setLate(true), 300);
		return () => clearTimeout(timer);
	}, []);
	return (
		<p className="waiting quiet" role="status">
			{late ? `${what} …` : ''}
		</p>
	);
}

/** What will stand here, and the one act that fills it. */
export function Empty({ what, children }: { what: string; children?: React.ReactNode }) {
	return (
		<div className="empty">
			<p>{what}</p>
			{children && <div className="row">{children}</div>}
		</div>
	);
}
