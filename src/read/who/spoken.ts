import { covers, overlaps, type Party, type Span } from '../../domain/index.ts';
import type { NameMark } from '../marks/marks.ts';
import { FIGHTER_NOUNS, FORCE_NOUNS, GOVERNMENT_NOUNS, OF_PLACE, POLICE_NOUNS } from './grammar.ts';
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
		if (meant.party?.kind === 'state' && meant.use === 'name' && isPlace(scope, hit.from)) continue;
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
	for (const one of bareIn(scope)) if (!spoken.some((other) => overlaps(other, one))) spoken.push(one);
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

const isPlace = (scope: Scope, from: number): boolean => OF_PLACE.has(scope.tokens[from - 1]?.fold ?? '');

/** "The coalition", "the regime", "the army", where the country at hand tells whose. */
function bareIn(scope: Scope): Spoken[] {
	const found: Spoken[] = [];
	for (let i = 0; i + 1 < scope.tokens.length; i++) {
		if ((scope.tokens[i] as Token).fold !== 'the') continue;
		const to = bodyNoun(scope, i + 1, 2);
		if (to === null) continue;
		const span = { start: (scope.tokens[i + 1] as Token).start, end: (scope.tokens[to - 1] as Token).end };
		const [sense] = sensesOf(scope, span, { role: 'actor' });
		if (sense?.strength === STRENGTH.bare && sense.party) {
			found.push({ party: sense.party, name: sense.party.name, person: false, ...span });
		}
	}
	return found;
}

/** The end of the noun of a body ("troops", "foreign minister") that begins at most `reach` words on. */
function bodyNoun(scope: Scope, from: number, reach = 3): number | null {
	let end: number | null = null;
	for (let i = from; i < scope.tokens.length && (end !== null || i < from + reach); i++) {
		const token = scope.tokens[i] as Token;
		if (i > from && !/^[ \u00a0\n-]$/.test(token.gap)) break;
		if (isBody(token.fold)) end = i + 1;
		else if (end !== null) break;
	}
	return end;
}

const isBody = (fold: string): boolean =>
	FORCE_NOUNS.has(fold) ||
	GOVERNMENT_NOUNS.has(fold) ||
	POLICE_NOUNS.has(fold) ||
	FIGHTER_NOUNS.has(fold) ||
	fold === 'coalition';
