import { covers, type Party, type Span } from '../../domain/index.ts';
import type { NameMark } from '../marks/marks.ts';
import { FIGHTER_NOUNS, FORCE_NOUNS, GOVERNMENT_NOUNS, POLICE_NOUNS } from './grammar.ts';
import { wordsOf } from './phrase.ts';
import { sensesOf } from './resolve.ts';
import { chosen, isModifier, type Scope } from './scope.ts';
import { STRENGTH } from './sense.ts';
import type { Token } from './tokens.ts';

/** A party where a report speaks of it by name. */
export interface Spoken extends Span {
	party: Party | null;
	name: string;
	/** True where the words are a person who stands for the party. */
	person: boolean;
}

/** All places where a report names a party, in order: by a name that is known, or by a name that the engine found. */
export function spokenIn(scope: Scope, names: readonly NameMark[]): Spoken[] {
	const spoken: Spoken[] = [];
	for (const hit of scope.names.hits) {
		const meant = chosen(scope, hit);
		if (meant.use === 'metonym') continue;
		const own = wordsOf(scope, hit.from, hit.to);
		if (meant.use !== 'demonym') {
			spoken.push({
				party: meant.party,
				name: meant.name,
				person: meant.use === 'leader',
				start: own.start,
				end: own.end,
			});
			continue;
		}
		if (isModifier(scope, hit)) continue;
		const to = bodyNoun(scope, hit.to);
		if (to === null) continue;
		const span = { start: own.start, end: (scope.tokens[to - 1] as Token).end };
		const [sense] = sensesOf(scope, span, { role: 'actor' });
		if (sense && sense.strength >= STRENGTH.bare)
			spoken.push({ party: sense.party, name: sense.party?.name ?? sense.words, person: false, ...span });
	}
	for (const name of names) {
		if (name.kind !== 'organisation' || spoken.some((one) => covers(one, name) || covers(name, one))) continue;
		spoken.push({
			party: null,
			name: scope.text.slice(name.start, name.end),
			person: false,
			start: name.start,
			end: name.end,
		});
	}
	return spoken.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The end of the noun of a body ("troops", "government") that follows an adjective, at most two words on. */
function bodyNoun(scope: Scope, from: number): number | null {
	for (let i = from; i < Math.min(from + 3, scope.tokens.length); i++) {
		const token = scope.tokens[i] as Token;
		if (/[.,;:!?()\n]/.test(token.gap)) return null;
		if (
			FORCE_NOUNS.has(token.fold) ||
			GOVERNMENT_NOUNS.has(token.fold) ||
			POLICE_NOUNS.has(token.fold) ||
			FIGHTER_NOUNS.has(token.fold)
		)
			return i + 1;
	}
	return null;
}
