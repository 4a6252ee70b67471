/** The rows of a CSV text (RFC 4180: quotes, doubled quotes, line ends inside quotes); the separator is told from the first line. */
export function parseCsv(text: string): string[][] {
	const clean = text.replace(/^\ufeff/, '');
	const head = clean.slice(0, clean.search(/[\r\n]|$/));
	const separator = [',', ';', '\t'].reduce((a, b) => (head.split(b).length > head.split(a).length ? b : a));
	const rows: string[][] = [];
	let row: string[] = [];
	let cell = '';
	let quoted = false;
	for (let at = 0; at < clean.length; at++) {
		const letter = clean[at]!;
		if (quoted) {
			if (letter !== '"') cell += letter;
			else if (clean[at + 1] === '"') {
				cell += '"';
				at++;
			} else quoted = false;
		} else if (letter === '"' && cell === '') quoted = true;
		else if (letter === separator) {
			row.push(cell);
			cell = '';
		} else if (letter === '\n' || letter === '\r') {
			if (letter === '\r' && clean[at + 1] === '\n') at++;
			rows.push([...row, cell]);
			row = [];
			cell = '';
		} else cell += letter;
	}
	if (cell !== '' || row.length > 0) rows.push([...row, cell]);
	return rows;
}
