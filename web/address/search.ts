/** Search parameters as plain words: every value is text, lists keep their commas, and nothing is JSON. */
export type Search = Record<string, string>;

/** `?a=1&b=x,y` → `{a: '1', b: 'x,y'}`; empty values are dropped, the last of a name counts. */
export function parseSearch(text: string): Search {
	const out: Search = {};
	for (const [name, value] of new URLSearchParams(text.startsWith('?') ? text.slice(1) : text)) {
		if (value !== '') out[name] = value;
	}
	return out;
}

/** The way back: names in the order given, empty values left out, commas and colons readable. */
export function writeSearch(search: Record<string, unknown>): string {
	const pairs: string[] = [];
	for (const [name, value] of Object.entries(search)) {
		if (value === undefined || value === null || value === '') continue;
		pairs.push(`${encodeURIComponent(name)}=${readable(String(value))}`);
	}
	return pairs.length ? `?${pairs.join('&')}` : '';
}

const readable = (value: string) =>
	encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%20', '+');
