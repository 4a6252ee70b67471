import type { ReportState } from '../../src/domain/index.ts';

/** How a report stands, in a word or two. */
export const STATE_NAMES: Record<ReportState, string> = {
	reading: 'being read',
	read: 'read',
	'other-language': 'other language',
	failed: 'could not be read',
	withdrawn: 'withdrawn',
	replaced: 'replaced',
};

const LANGUAGES: Record<string, string> = {
	ar: 'Arabic',
	de: 'German',
	en: 'English',
	es: 'Spanish',
	fa: 'Persian',
	fr: 'French',
	he: 'Hebrew',
	ku: 'Kurdish',
	ru: 'Russian',
	tr: 'Turkish',
	uk: 'Ukrainian',
};

/** A language by its code: `tr` → `Turkish`; null where unknown. */
export function languageName(code: string | null): string | null {
	if (!code) return null;
	const known = LANGUAGES[code];
	if (known) return known;
	try {
		return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
	} catch {
		return code;
	}
}

/** A text with matches between « and », as pieces: every second one is a match. */
export function matchPieces(text: string): { words: string; match: boolean }[] {
	return text
		.split(/«([^«»]*)»/)
		.map((words, i) => ({ words, match: i % 2 === 1 }))
		.filter((piece) => piece.words !== '');
}
