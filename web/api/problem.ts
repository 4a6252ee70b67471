import { ERRORS, ErrorView } from '../../src/domain/index.ts';

/** What the app tells a person of a failure: what happened, where, what to do, code. */
export interface Told {
	what: string;
	where: string | null;
	cure: string;
	code: string;
}

const OURS: Record<string, { what: string; cure: string }> = {
	'app.unreachable': {
		what: 'Truceline does not answer.',
		cure: 'See that the window in which it was started is still open, then try again.',
	},
	'app.map': {
		what: 'The map cannot be drawn here.',
		cure: 'Use a browser with WebGL, or hide the map: table and timeline hold every claim without it.',
	},
	'app.answer': {
		what: 'Truceline gave an answer that this page cannot read.',
		cure: 'Load the page again; if it stays so, the page and the server are of different versions.',
	},
};

/** A failed request: carries what a person is told. */
export class Problem extends Error {
	readonly told: Told;
	constructor(told: Told) {
		super(`${told.what} ${told.cure} (${told.code})`);
		this.name = 'Problem';
		this.told = told;
	}
}

/** Code and message of the API as the parts that a person is told; the cure comes from the table of errors. */
export function tell(code: string, message: string, where: string | null): Told {
	const known = (ERRORS as Record<string, { what: string; cure: string } | undefined>)[code] ?? OURS[code];
	if (!known) return { what: message, where, cure: 'Try again; if it stays so, tell the maintainers.', code };
	let what = message.endsWith(known.cure) ? message.slice(0, -known.cure.length).trim() : known.what;
	if (where && what.startsWith(`${where}: `)) what = what.slice(where.length + 2);
	return { what: what || known.what, where, cure: known.cure, code };
}

/** A failure of our own, where no answer came or none that can be read. */
export const problemOf = (code: 'app.unreachable' | 'app.answer' | 'app.map', where: string): Problem =>
	new Problem({ ...OURS[code]!, where, code });

/** Reads an error's body; anything that is no error of the API is told with its HTTP status. */
export function problemFrom(status: number, body: unknown, where: string): Problem {
	const parsed = ErrorView.safeParse(body);
	if (parsed.success) {
		const { code, message, place } = parsed.data.error;
		return new Problem(tell(code, message, place ?? where));
	}
	return new Problem({ ...OURS['app.answer']!, where, code: `http.${status}` });
}

/** Any thrown thing as what a person is told. */
export function toldOf(error: unknown, where: string): Told {
	if (error instanceof Problem) return error.told;
	return {
		what: 'This page broke.',
		where,
		cure: 'Load the page again; nothing that was saved is lost.',
		code: 'app.broken',
	};
}
