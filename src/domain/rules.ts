/**
 * Version of the rules that merge, judge and follow. Every event, dispute, finding, duty, control line, forecast and warning
 * carries it, so that results of two versions can be told apart and compared. Raise it with every change of a rule.
 */
export const RULES = 'rules-1';

/** The order of ids that names an event after its smallest claim: runs of digits count as numbers, so c9 comes before c10. */
export function compareIds(a: string, b: string): number {
	let [i, j] = [0, 0];
	while (i < a.length && j < b.length) {
		const [m, n] = [digitsFrom(a, i), digitsFrom(b, j)];
		if (m > i && n > j) {
			const numbers = Number(a.slice(i, m)) - Number(b.slice(j, n));
			if (numbers !== 0) return numbers;
			[i, j] = [m, n];
			continue;
		}
		const signs = a.charCodeAt(i++) - b.charCodeAt(j++);
		if (signs !== 0) return signs;
	}
	return a.length - i - (b.length - j) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Where the run of digits that begins at `from` ends. */
function digitsFrom(text: string, from: number): number {
	let at = from;
	for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(at)) at++;
	return at;
}
