const STOP =
	/[,;:(–—]|\b(?:who|that|which|were|was|are|is|have|had|has|been|being|died|dead|killed|wounded|injured|hurt|missing|displaced|detained|arrested|captured|abducted|released|freed|including|among|in|on|at|from|near|inside|since|after|before|during|per|each|for|with|by|across|outside|belonging|carrying|when|as|to|and (?:at least|more than|\d|one|two|three|four|five|six|seven|eight|nine|ten|wounded|injured))\b/i;
const LEAD =
	/^[\s-]*(?:(?:of|the|its|his|her|their|them|these|those|other|others|more|further|additional|separate|another|different|estimated|or|an?|were|are|of which|fewer|less|plus|strong)\b\s*)*/i;
const EMPTY =
	/^(?:deaths?|injur(?:y|ies)|casualt(?:y|ies)|bodies|body|arrests?|fatalit(?:y|ies)|times?|more|others?|dead|people[’']?s?|lives|wounds?)$/i;

/** Whom or what a figure counts: the words after the number up to what is told of them; null where the words name none. */
export function whoOf(after: string, named: boolean): string | null {
	const three = /^\s*(?:of them|of whom|of those)?\s*(?:were |are )([\p{L} -]+)$/u.exec(after);
	const words = three ? three[1]! : after.replace(LEAD, '');
	const stop = STOP.exec(words);
	let own = (stop ? words.slice(0, stop.index) : words)
		.trim()
		.replace(/['’]s?$|[.\s”"]+$/gu, '')
		.replace(/^[“"‘]+/, '');
	own = own.replace(/\s+(?:and|or|of)$/i, '');
	if (!own || EMPTY.test(own) || !/\p{L}/u.test(own)) return null;
	if (named && /^(?:he|she|it|him|her|they|man named)$/i.test(own)) return null;
	return own;
}
