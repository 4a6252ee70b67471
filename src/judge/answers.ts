import type { Answer, Told } from '../domain/index.ts';

/** An answer with why it is so, and the claims that it rests on. */
export interface Answered {
	answer: Answer;
	why: string;
	claims: string[];
}

/** One answer from several that each rest on claims of their own: unclear where they differ. */
export function agreed(answers: readonly Answered[], differ: string): Answered {
	const [first, ...rest] = answers;
	if (!first) throw new Error('there is no answer to agree on');
	if (rest.length === 0) return first;
	const claims = [...new Set(answers.flatMap((each) => each.claims))];
	const same = rest.every(({ answer }) => answer === first.answer);
	const whys = [...new Set(answers.map(({ why }) => why))].join('; ');
	return { answer: same ? first.answer : 'unclear', why: same ? whys : `${differ}: ${whys}`, claims };
}

export const idsOf = (claims: readonly Told[]): string[] => claims.map(({ id }) => id);

/** "a, b and c". */
export function listed(names: readonly string[]): string {
	const [last, ...others] = [...names].reverse();
	return others.length === 0 ? (last ?? '') : `${others.reverse().join(', ')} and ${last}`;
}
