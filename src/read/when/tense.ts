import type { Span, Status } from '../../domain/index.ts';

const AHEAD =
	/\b(?:will|would|['’]ll|shall|expect(?:ed|s|ing)?|scheduled|slated|due|set to|poised|plans? to|planned|planning|intend(?:s|ed)?|hop(?:es?|ed|ing)|aim(?:s|ed|ing)? to|about to|going to|is to|are to|was to|were to|(?:agreed|vowed|pledged|promised|threatened|ordered|urged|wants?|ready|told \S+|refused|allowed|given|deadline) (?:\S+ )?to|upcoming|forthcoming|begins?|starts?|takes? effect|taking effect|come into force|effective|deadline|expires?|until|till|no later than|must)\b/gi;
const BACK =
	/\b(?:said|says|told|added|announced|reported|confirmed|claimed|warned|stated|wrote|tweeted|declared|was|were|had|has been|have been|did|killed|wounded|injured|attacked|shelled|struck|hit|fired|captured|seized|took|entered|met|arrived|left|fled|began|started|broke|ended|erupted|came|made|called|held|launched|signed|ordered|\p{L}{3,}ed)\b/giu;
const DIRECT =
	/\b(?:until|till|by|before|starting|beginning|effective|no later than|as of|from|next|coming|this coming|due|for)\s+(?:(?:at|on|the|early|late|midnight|noon|end|of|\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?)\s+)*$/i;

/** What a speaker did: a day after it is the day of the saying, unless a word of the future stands between. */
const SPEECH =
	/\b(?:said|told|announced|ordered|warned|vowed|threatened|called|urged|agreed|signed|pledged|declared|promised|approved|proposed|claimed)\b/i;

const last = (text: string, pattern: RegExp): number => {
	let at = -1;
	for (const match of text.matchAll(pattern)) at = match.index;
	return at;
};

/**
 * True where words of time at `span` look ahead of the report: a claim of that status, or the nearest verb before them, tells of what is to come.
 * `status` is null for words that no claim points at.
 */
export function looksAhead(text: string, sentence: Span, span: Span, status: Status | null): boolean {
	if (status === 'happened' || status === 'ongoing' || status === 'denied') return false;
	const before = text.slice(Math.max(sentence.start, span.start - 110), span.start).replace(/\s/g, ' ');
	const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('“'), 0));
	const ahead = last(clause, AHEAD);
	const back = last(clause, BACK);
	const direct = DIRECT.test(clause);
	if (status === 'expected') return direct || !SPEECH.test(clause.slice(Math.max(ahead, 0)));
	if (/\b(?:said|told reporters|announced)(?: on| late| early)*\s+$/i.test(clause)) return false;
	if (ahead >= 0 && ahead >= back) return true;
	if (ahead < 0 && back < 0) {
		const after = text.slice(span.end, Math.min(sentence.end, span.end + 60));
		return (
			/^[^.;“"]{0,40}\b(?:will|is (?:expected|scheduled|due|set) to|are (?:expected|scheduled|due|set) to)\b/.test(
				after,
			) && !/^[^.;]{0,40}\b(?:said|was|were|had)\b/.test(after)
		);
	}
	return false;
}
