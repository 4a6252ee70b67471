/**
 * Every error that a person can meet, by code: what happened and what to do.
 * `place` (a file, a line, a field) is added where the error is raised.
 */
export const ERRORS = {
	'report.empty': {
		what: 'The report holds no text.',
		cure: 'Give a file with text in it; a scanned PDF needs text recognition first.',
	},
	'report.too-large': { what: 'The report is larger than 5 MB.', cure: 'Split it into parts, one report each.' },
	'report.binary': {
		what: 'The file is not text, HTML, PDF, DOCX or e-mail.',
		cure: 'Convert it to one of these formats.',
	},
	'report.damaged': {
		what: 'The file cannot be opened.',
		cure: 'Open it in the program that made it and save it again.',
	},
	'report.encrypted': { what: 'The file is locked with a password.', cure: 'Save a copy without the password.' },
	'report.too-slow': {
		what: 'Reading took longer than 60 seconds and was stopped.',
		cure: 'Split the report into parts.',
	},
	'report.too-heavy': {
		what: 'Reading needed more memory than it may use and was stopped.',
		cure: 'Split the report into parts.',
	},
	'report.missing': {
		what: 'There is no such report.',
		cure: 'Check the id or the address; it may have been mistyped.',
	},
	'report.withdrawn': { what: 'The report was withdrawn already.', cure: 'Restore it first if you want to change it.' },
	'event.missing': {
		what: 'There is no such event.',
		cure: 'Its reports may have been withdrawn; look for it among the events.',
	},
	'agreement.missing': { what: 'There is no such agreement.', cure: 'Choose one of the list.' },
	'party.missing': { what: 'There is no such party.', cure: 'Choose one of the list.' },
	'decision.missing': { what: 'There is no such decision.', cure: 'Look for it at its event.' },
	'line.not-json': { what: 'The line is not JSON.', cure: 'One report a line: {"id","text",…}.' },
	'line.not-a-report': { what: 'The line is no report.', cure: 'Give at least "id" and "text", both as text.' },
	'date.wrong': { what: 'The date is not a day of the calendar.', cure: 'Write it as YYYY-MM-DD.' },
	'file.missing': { what: 'There is no such file.', cure: 'Check the path.' },
	'scene.wrong': {
		what: 'The scene is wrong.',
		cure: 'Mend the field that is named: claims, parties and agreements as of a day.',
	},
	'knowledge.wrong': { what: 'A knowledge file is wrong.', cure: 'Mend the line that is named; the rest was loaded.' },
	'model.missing': {
		what: 'The reader model is missing or damaged.',
		cure: 'Restore the folder reader-model/ from the release.',
	},
	'store.running': {
		what: 'Another Truceline runs on this data folder.',
		cure: 'Use that one, stop it first, or set TRUCELINE_DATA to another folder.',
	},
	'store.version': {
		what: 'The data folder was made by another major version of PostgreSQL.',
		cure: 'Open it with that version, back it up, and restore here.',
	},
	'store.unreachable': { what: 'The database does not answer.', cure: 'Check DATABASE_URL and that the server runs.' },
	'backup.wrong': { what: 'The file is no Truceline backup, or is damaged.', cure: 'Take another copy of the backup.' },
	'restore.not-empty': {
		what: 'The database to restore into is not empty.',
		cure: 'Restore into a new database or data folder.',
	},
	'port.taken': {
		what: 'The port is taken by another program.',
		cure: 'Set PORT to another one, or leave it out and a free one is found.',
	},
	'request.wrong': { what: 'The request is wrong.', cure: 'Mend the field that is named.' },
	'request.foreign': {
		what: 'The request came from another site than Truceline itself.',
		cure: 'Open Truceline at the address that it printed when it started.',
	},
	'request.unknown': { what: 'There is nothing at this address.', cure: 'Go back to the reports.' },
	usage: { what: 'The command was called wrongly.', cure: 'Call it with --help.' },
	internal: {
		what: 'Something broke inside Truceline.',
		cure: 'Tell the maintainers what you did; nothing that was saved is lost.',
	},
} as const;
export type ErrorCode = keyof typeof ERRORS;

/** An error for people: a code of the table above, where it happened, and a detail in plain words. */
export class TrucelineError extends Error {
	readonly code: ErrorCode;
	readonly place: string | null;
	readonly detail: string | null;
	constructor(code: ErrorCode, place: string | null = null, detail?: string) {
		const { what, cure } = ERRORS[code];
		super([place ? `${place}: ` : '', what, detail ? ` ${detail}` : '', ` ${cure}`].join(''));
		this.name = 'TrucelineError';
		this.code = code;
		this.place = place;
		this.detail = detail ?? null;
	}
}

/** Any thrown thing as `{code, message}`; what is not ours is `internal` and tells no inner detail. */
export function toPlain(error: unknown): { code: ErrorCode; message: string } {
	if (error instanceof TrucelineError) return { code: error.code, message: error.message };
	return { code: 'internal', message: `${ERRORS.internal.what} ${ERRORS.internal.cure}` };
}
