import PostalMime from 'postal-mime';
import { TrucelineError } from '../domain/index.ts';
import { mailDay } from './day.ts';
import type { Extracted } from './extracted.ts';
import { withWesternMarks } from './western.ts';

const ADDRESS = /[\w.+-]+@[\w-]+\.[\w.-]+|\+\d[\d ()-]{7,}\d/;

/**
 * A mail as a report: its text part (else its HTML part), the subject as title, the sender's day as the day of
 * publication. Who sent it and to whom is left out, since a report may be published and a source must not be:
 * the outlet stays unknown unless a person tells it.
 */
export async function extractMail(bytes: Uint8Array): Promise<Extracted> {
	const mail = await parse(bytes);
	const notes: string[] = [];
	let text = withWesternMarks(mail.text ?? '');
	if (text.trim() === '' && mail.html) {
		const { htmlToText } = await import('./html.ts');
		const page = htmlToText(withWesternMarks(mail.html));
		text = page.text;
		notes.push(...page.notes);
	}
	const unread = mail.attachments.filter((attachment) => !attachment.related).length;
	if (unread > 0) notes.push(`${unread === 1 ? 'One attachment was' : `${unread} attachments were`} not read.`);
	if (ADDRESS.test(text)) {
		notes.push('The text holds an e-mail address or a telephone number: take it out before it is published.');
	}
	const date = mail.headers.find((header) => header.key === 'date')?.value;
	return {
		text,
		title:
			withWesternMarks(mail.subject ?? '')
				.replace(/\s+/g, ' ')
				.trim() || null,
		publisher: null,
		published: mailDay(date),
		url: null,
		pages: [],
		notes,
	};
}

async function parse(bytes: Uint8Array) {
	try {
		return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 });
	} catch {
		throw new TrucelineError('report.damaged', null, 'Its parts are nested too deeply or broken.');
	}
}
