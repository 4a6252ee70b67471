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
const MANY =
	/\b(?:many|most|all|numerous|countless|number of|numbers|majority|some|other|others|remaining|hosts?|volley|volleys|barrage|barrages|wave|waves|series|salvo|string|spate|group|groups|crowd|handful|lots|much|total|family|families|everyone|nobody|none|no|they|them|those|these|people|men|women|children|police|troops|personnel|staff|crew|militia|casualties|victims|dead|wounded|aircraft|artillery)\b/i;
const PLURAL =
	/\b(?!(?:his|was|news|Abbas|Hamas|Idris|Anas|gas|bus|this|series|Farris|James|us|Ross|Paris|Laws)\b)[a-z][\p{L}-]+(?:[^su]s|ies|ses|xes|[aeiou]us)\b/u;

/** A count that no number tells: "a soldier", "policeman", "Qasem Soleimani" are one, "a man and his son" two, "weeklong" is seven days. */
export function singles(words: string, kind: FigureKind): Count[] {
	if (kind === 'days' || kind === 'hours') return length(words, kind);
	const article =
		/^(?:(?:at least|more than|about|nearly|only|just) )?(?:an?|another|(?:an?|another) other|a single|a further) /i.exec(
			words,
		);
	const couples = /\b(?:and|with) (?:his|her|their|its|an?|another|one)\b/i.test(words);
	const head = headOf(words);
	if (
		MANY.test(article ? words.slice(article[0].length).split(/\b(?:of|who|from|in|with|and)\b/)[0]! : head) ||
		PLURAL.test(head)
	)
		return [];
	if (!article && !PEOPLE.has(kind) && !/^(?:the )?[\p{L}-]+(?: [\p{L}-]+){0,4}$/u.test(words)) return [];
	if (kind === 'percent' || kind === 'money') return [];
	const value = couples ? 2 : 1;
	const bound = boundOf(words.slice(0, article ? article[0].search(/an?|another/i) : 0), '');
	const start = article ? article[0].length : 0;
	return [
		{
			start: 0,
			end: start,
			low: bound === 'most' ? null : value,
			high: bound === 'least' ? null : value,
			percent: false,
			named: true,
		},
	];
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
