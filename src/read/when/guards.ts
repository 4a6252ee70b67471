import { MONTHS } from './patterns.ts';
import type { Around } from './rule.ts';

const PREPOSITION =
	/(?:^|[\s(“"—–-])(?:in|since|until|till|by|of|from|to|and|or|during|through|throughout|before|after|between|late|early|mid|last|this|next|every|each|end|around|on|for|past|following|previous|starting|beginning|as of|prior to|the month of|than|was|is)[\s-]+(?:the )?$/i;

/** True where a month's word is the month: "in May", not "they may", "Theresa May" or "the march on Damascus". */
export function isMonthName(word: string, { before, after }: Around, dated: boolean): boolean {
	const bare = word.toLowerCase().replace(/\.$/, '');
	const capital = /^\p{Lu}/u.test(word);
	if (dated) return capital || !/^(?:may|march|mar|sep|dec|jan)$/.test(bare);
	// A shortened month ("Mar", "Dec.") without a day is more often a name's end or another word.
	if (!capital || bare.length < 4 ? !(bare === 'may' && capital) : MONTHS[bare] === undefined) return false;
	if (bare === 'sept' || /\bblack\s$/i.test(before)) return false;
	const led = PREPOSITION.test(before);
	if (bare === 'may') {
		const owner = /\p{Lu}[\p{L}.]*\s$/u.test(before);
		const adjective = /\b(?:an?|the)\s$/i.test(before) && /^\s\p{Ll}/u.test(after);
		return (led && !/^\s(?:be|have|not)\b/.test(after)) || adjective || (/^['’]s\s/.test(after) && !owner);
	}
	if (bare === 'march') {
		if (/^\s(?:on|for|from|towards?|to|through|across|into)\s/.test(after))
			return led && !/\b(?:the|of|to)\s$/i.test(before);
		return led || /\b(?:the|a|its|their|['’]s)\s$/i.test(before);
	}
	const namesake = /^(?:april|june|august|january)$/.test(bare);
	if (namesake && !led && /^\s\p{Lu}/u.test(after)) return false;
	return !(namesake && !led && /\p{Lu}\p{Ll}+\s$/u.test(before) && !/^\p{Lu}\p{Ll}+\s$/u.test(before));
}

/** True where a weekday's word is a day: not "the Sunday Times", "Bloody Sunday" or "on Fridays". */
export function isWeekdayName(word: string, { before, after }: Around): boolean {
	if (/s$/i.test(word)) return false;
	if (!/^\p{Lu}/u.test(word) && !/[\p{Ll}\s]$/u.test(before)) return false;
	if (/\b(?:bloody|black|ash|palm|sheffield|cyber|every|good)\s$/i.test(before) || /mail on $/i.test(before))
		return false;
	return !/^\s(?:Times|Telegraph|Mirror|Express|Herald|Post|School|Agreement|Night Live|accord)\b/i.test(after);
}

/** True where four digits are a year: not a count, a price, a resolution's number or a unit's. */
export function isYear(year: number, { before, after }: Around): boolean {
	if (year < 1800 || year > 2099) return false;
	if (
		/(?:[$£€#№]|\b(?:resolution|res\.|no\.?|number|article|law|decree|unscr|flight|mh|brigade|route|about|around|nearly|almost|some|least|than|over|only|approximately|another|all|total of|up to)\s?)$/i.test(
			before,
		)
	) {
		if (!/\b(?:around|about|over)\s$/i.test(before) || /^\s\p{Ll}+s\b/u.test(after)) return false;
	}
	if (/[\d.,:/+–-]$/.test(before) && !/(?:mid|late|early|pre|post|\p{Ll})[-–]$/iu.test(before)) return false;
	if (/^\s?(?:%|per ?cent|km|metres|meters|miles|kg|tons|tonnes|dollars|euros|square)\b/i.test(after)) return false;
	const counted =
		/^\s(?:[\p{L}-]+\s){0,2}(?:people|civilians|soldiers|troops|fighters|men|women|children|victims|deaths|refugees|families|houses|homes|dead|bodies|others|protesters|prisoners|migrants|hours|rebels|militants|rockets|missiles|vehicles|tanks|violations|cases|strikes|residents|hostages|detainees|casualties|injuries|incidents|explosions)\b/iu;
	return !(
		counted.test(after) &&
		!/\b(?:in|since|of|until|by|from|during|before|after|the|['’]s|early|late|mid)[\s-]$/i.test(before)
	);
}
