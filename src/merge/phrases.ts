/** The words of a text in lower case, possessives taken off. */
export function tokensOf(text: string): string[] {
	return (text.toLowerCase().match(TOKEN) ?? []).map((token) => token.replace(/['’]s?$/, ''));
}

/** The same, as written. */
export function tokensAsWritten(text: string): string[] {
	return (text.match(TOKEN) ?? []).map((token) => token.replace(/['’]s?$/, ''));
}

const TOKEN = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*['’]?/gu;

/** Finds phrases of several words in a text in one walk over its words. */
export interface Phrases<T> {
	find(tokens: readonly string[], found: (value: T) => void): void;
}

/** `entries` are phrases and what each stands for; matched whole, in lower case, a plural in s or es of its last word too. */
export function phrasesOf<T>(entries: Iterable<readonly [string, T]>): Phrases<T> {
	const byPhrase = new Map<string, T[]>();
	const longest = new Map<string, number>();
	for (const [phrase, value] of entries) {
		const tokens = tokensOf(phrase);
		const [first] = tokens;
		if (first === undefined) continue;
		const key = tokens.join(' ');
		const values = byPhrase.get(key);
		if (values) values.push(value);
		else byPhrase.set(key, [value]);
		for (const start of tokens.length === 1 ? [first, `${first}s`, `${first}es`] : [first])
			longest.set(start, Math.max(longest.get(start) ?? 0, tokens.length));
	}
	const lookUp = (key: string) => {
		const exact = byPhrase.get(key);
		if (exact || !key.endsWith('s')) return exact;
		return byPhrase.get(key.slice(0, -1)) ?? (key.endsWith('es') ? byPhrase.get(key.slice(0, -2)) : undefined);
	};
	return {
		find(tokens, found) {
			for (let i = 0; i < tokens.length; i++) {
				const most = longest.get(tokens[i]!);
				if (most === undefined) continue;
				let key = '';
				for (let n = 0; n < most && i + n < tokens.length; n++) {
					key = n === 0 ? tokens[i]! : `${key} ${tokens[i + n]}`;
					for (const value of lookUp(key) ?? []) found(value);
				}
			}
		},
	};
}
