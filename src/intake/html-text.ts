const ELEMENT = 1;
const TEXT = 3;

const SKIPPED: ReadonlySet<string> = new Set(
	'script style noscript template svg math iframe object canvas head select textarea button'.split(' '),
);
const BLOCKS: ReadonlySet<string> = new Set(
	(
		'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
		'form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
	).split(' '),
);

/**
 * The words under a node as a reader sees them: blocks as paragraphs with an empty line between, line breaks kept,
 * other white space as one space. It holds its own stack, so depth does not matter.
 */
export function textOfNode(root: Node): string {
	const paragraphs: string[] = [];
	let paragraph = '';
	const close = () => {
		const tidy = paragraph
			.split('\n')
			.map((line) => line.replace(/\s+/g, ' ').trim())
			.filter((line) => line !== '')
			.join('\n');
		if (tidy) paragraphs.push(tidy);
		paragraph = '';
	};
	const stack: (Node | 'close')[] = [root];
	for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
		if (node === 'close') {
			close();
		} else if (node.nodeType === TEXT) {
			paragraph += (node.nodeValue ?? '').replace(/\s+/g, ' ');
		} else {
			const name = node.nodeName.toLowerCase();
			if (node.nodeType === ELEMENT && (SKIPPED.has(name) || isHidden(node as Element))) continue;
			if (name === 'br') paragraph += '\n';
			if (BLOCKS.has(name)) {
				close();
				stack.push('close');
			}
			for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
		}
	}
	close();
	return paragraphs.join('\n\n');
}

/** The words of markup that no parser could take apart: tags out, the common entities read. */
export function plainOfMarkup(html: string): string {
	return html
		.replace(/<(script|style)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
		.replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
		.replace(
			/<\/?(?:p|div|br|hr|li|h[1-6]|t[rdh]|d[dt]|table|article|section|header|footer|title|body|main)\b[^<>]*>/gi,
			'\n',
		)
		.replace(/<[^<>]*>/g, '')
		.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|nbsp|apos));/gi, (_, decimal, hex, name) =>
			name
				? (ENTITIES[String(name).toLowerCase()] ?? ' ')
				: character(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
		)
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n[ \n]*/g, '\n\n')
		.trim();
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', apos: "'" };

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD');

const isHidden = (element: Element): boolean =>
	element.hasAttribute?.('hidden') || /display\s*:\s*none/i.test(element.getAttribute?.('style') ?? '');
