import type { FigureKind } from '../../domain/index.ts';
import { boundOf } from './bound.ts';
import type { Count } from './count.ts';

const PEOPLE: ReadonlySet<FigureKind> = new Set([
	'killed',
	'injured',
	'casualties',
	'missing',
	'displaced',
	'detained',
	'released',
	'captured',
	'people',
	'fighters',
]);
const LENGTHS: Record<string, number> = { hour: 1 / 24, day: 1, night: 1, week: 7, month: 30, year: 365, decade: 3652 };
/** "The third attack" tells a place in a row, no count; "a fourth Palestinian" is one more person. */
const ORDINAL = /^(?:the |a )?(?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/i;
const MANY =
	/^(?:(?:a|the|an) )?(?:many|most|all|numerous|countless|(?:large |small |growing |unknown |unspecified )*numbers?|majority|vast majority|some|others|remaining|hosts?|volleys?|barrages?|waves?|series|salvos?|string|spate|groups?|crowds?|handful|lots|much|total|everyone|nobody|none|no|they|them|those|these|we|half)\b/i;
const COLLECTIVE =
	/^(?:people|men|women|children|police|troops|personnel|staff|crew|militia|casualties|victims|dead|wounded|aircraft|artillery|other|others|family|infantry|cattle|civilian casualties)$/i;
const SINGULAR_IN_S = /(?:ss|us|is|news|gas)$/i;

/** True where the last word is of more than one: "soldiers", "Palestinians", "men", but not "Abbas" after a first name. */
function isMany(head: string): boolean {
	if (MANY.test(head)) return true;
	const words = head.trim().split(/\s+/);
	const last = words.at(-1)!.replace(/[^\p{L}-]/gu, '');
	if (COLLECTIVE.test(last)) return true;
	if (!/s$/i.test(last) || SINGULAR_IN_S.test(last) || /^(?:Hamas|his|was)$/i.test(last)) return false;
	const named = /^\p{Lu}/u.test(last) && /^\p{Lu}\p{Ll}+$/u.test(words.at(-2) ?? '');
	return !named || /(?:ans|ians|ese|ites)$/.test(last);
}

/**
 * A count that no number tells: "a soldier", "policeman", "Qasem Soleimani" are one, "a man and his son" two, "weeklong" is seven days.
 * Plurals without a number ("civilians") are no count.
 */
export function singles(words: string, kind: FigureKind): Count[] {
	if (kind === 'days' || kind === 'hours') return length(words, kind);
	if (kind === 'percent' || kind === 'money') return [];
	if (!PEOPLE.has(kind) && ORDINAL.test(words)) return [];
	const article =
		/^(?:(?:at least|more than|about|nearly|only|just) )?(?:(?:an?|another|yet another)(?: other| single| further)?) /i.exec(
			words,
		);
	if (!article && !PEOPLE.has(kind) && !/^(?:the )?[\p{L}-]+(?: [\p{L}-]+){0,4}$/u.test(words)) return [];
	const parts = partsOf(words);
	if (parts.some(isMany)) return [];
	const bound = article ? boundOf(words.slice(0, article[0].search(/\b(?:an?|another|yet)\b/i)), '') : null;
	return [
		{
			start: 0,
			end: article ? article[0].length : 0,
			low: bound === 'most' ? null : parts.length,
			high: bound === 'least' ? null : parts.length,
			percent: false,
			named: true,
		},
	];
}

/** The heads of the one or more that are named: "a leader and his son", "wife, son and grandson". */
function partsOf(words: string): string[] {
	if (/^[\p{Ll}]+(?:, [\p{Ll}]+)+,? and [\p{Ll}]+$/u.test(words)) return words.split(/, and |, | and /);
	const joined = /^(.+?) (?:and|with) ((?:his|her|their|an?|another|one) .+)$/iu.exec(words);
	return joined ? [headOf(joined[1]!), headOf(joined[2]!)] : [headOf(words)];
}

/** The words up to the first that only tells more of them. */
const headOf = (words: string): string =>
	words.split(
		/,|\(|\b(?:of|who|from|in|at|near|with|and|at|on|belonging|called|named|carrying|inside|for|working|identified|including)\b/i,
	)[0]!;

function length(words: string, kind: FigureKind): Count[] {
	const found = /\b(?:(an?|half an?|half a) )?(hour|day|night|week|month|year|decade)(s)?(?:-?(?:long|old))?\b/i.exec(
		words,
	);
	if (!found) return [];
	const unit = found[2]!.toLowerCase();
	const count = found[3] ? 0 : /half/i.test(found[1] ?? '') ? 0.5 : 1;
	if (!count) return [];
	const value = Math.round(count * LENGTHS[unit]! * (kind === 'hours' ? 24 : 1) * 100) / 100;
	const bound = boundOf(words.slice(0, found.index), words.slice(found.index + found[0].length));
	return [
		{
			start: found.index,
			end: found.index + found[0].length,
			low: bound === 'most' ? null : value,
			high: bound === 'least' ? null : value,
			percent: false,
			named: false,
		},
	];
}
