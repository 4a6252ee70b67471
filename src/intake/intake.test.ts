import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TrucelineError } from '../domain/index.ts';
import { docxOf, docxParagraph, pdfOf, zipOf } from './fixtures.ts';
import { intake, LIMITS, type Told } from './index.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const taken = (content: string | Uint8Array, told: Told = { name: null }) =>
	intake(typeof content === 'string' ? bytesOf(content) : content, told);
const codeOf = async (content: string | Uint8Array, told: Told = { name: null }) => {
	try {
		await taken(content, told);
		return null;
	} catch (error) {
		expect(error).toBeInstanceOf(TrucelineError);
		return (error as TrucelineError).code;
	}
};

const SENTENCE = 'Government troops and rebels exchanged fire on Monday near the river, a monitor said.';

describe('plain text', () => {
	it('keeps every character: line ends, spaces, tabs, a byte order mark', async () => {
		const text = '\uFEFFClashes\r\n\r\n  near\tthe “river” — 12\u00A0km\n\n';
		const { report, extracted, format, notes } = await taken(text, { name: 'day one.txt' });
		expect(report.text).toBe(text);
		expect({ extracted, format, notes }).toEqual({ extracted: false, format: 'text', notes: [] });
	});

	it('keeps any text of Unicode as it is', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), async (scrap) => {
				const text = `Report: ${scrap}`;
				expect((await taken(text)).report.text).toBe(text);
			}),
		);
	});

	it('takes the id from the name of the file, else from the text', async () => {
		expect((await taken(SENTENCE, { name: 'in/idlib.2017.txt' })).report.id).toBe('idlib.2017');
		const nameless = (await taken(SENTENCE)).report.id;
		expect(nameless).toMatch(/^[0-9a-f]{12}$/);
		expect((await taken(SENTENCE)).report.id).toBe(nameless);
		expect((await taken(SENTENCE, { name: 'a.txt', id: 'own' })).report.id).toBe('own');
	});

	it('leaves unknown what nobody told', async () => {
		const { text, id, ...rest } = (await taken(SENTENCE)).report;
		expect(rest).toEqual({ title: null, publisher: null, published: null, url: null, language: null });
	});

	it('marks broken UTF-8 and says so', async () => {
		const bytes = new Uint8Array([...bytesOf('Shelling near '), 0xff, ...bytesOf(' today, 5 km from Донецк.')]);
		const { report, notes } = await taken(bytes);
		expect(report.text).toBe('Shelling near \uFFFD today, 5 km from Донецк.');
		expect(notes).toHaveLength(1);
	});

	it('marks a character that the end of the file cuts', async () => {
		const { report } = await taken(bytesOf('They met in Gdańs').slice(0, -2));
		expect(report.text).toBe('They met in Gda\uFFFD');
	});

	it('reads an older charset by its likeliest, and says that it guessed', async () => {
		const cyrillic = 'Войска обстреляли позиции у деревни в воскресенье';
		const bytes = Uint8Array.from(cyrillic, (c) => (c === ' ' ? 32 : c.charCodeAt(0) - 0x410 + 0xc0));
		const { report, notes } = await taken(bytes);
		expect(report.text).toBe(cyrillic);
		expect(notes[0]).toContain('windows-1251');
	});

	it('reads the quotation marks and dashes of Western charsets', async () => {
		const bytes = Buffer.from('\x93Shelling,\x94 he said \x96 at the caf\xe9.', 'latin1');
		expect((await taken(new Uint8Array(bytes))).report.text).toBe('“Shelling,” he said – at the café.');
	});

	it('reads UTF-16, with a byte order mark and without', async () => {
		const wide = Buffer.from(SENTENCE, 'utf16le');
		expect((await taken(new Uint8Array(wide))).report.text).toBe(SENTENCE);
		expect((await taken(new Uint8Array([0xff, 0xfe, ...wide]))).report.text).toBe(`\uFEFF${SENTENCE}`);
	});

	it('is not taken for a mail because it begins with a heading and a colon', async () => {
		const note = 'From: the north desk\nSubject: clashes\n\nFire was heard.';
		expect(await taken(note, { name: 'note.txt' })).toMatchObject({ format: 'text', report: { text: note } });
	});
});

describe('what is told', () => {
	it('goes before what the file says, and a date and time is taken as its day', async () => {
		const page = `<!doctype html><title>Their title</title><p>${SENTENCE}</p>`;
		const { report } = await taken(page, { name: 'x.html', title: 'Mine', published: '2017-10-09T12:00:00Z' });
		expect(report).toMatchObject({ title: 'Mine', published: '2017-10-09' });
	});

	it.each(['2017-02-30', '09/10/2017', 'yesterday', '2017-10-9'])('%s is no day', async (published) => {
		expect(await codeOf(SENTENCE, { name: 'a.txt', published })).toBe('date.wrong');
	});
});

describe('a web page', () => {
	const page = (head: string, body: string) => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
	const article = `<nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>Fire on the river</h1>${`<p>${SENTENCE} Residents called it the worst day of the month,<br>and asked for help.</p>`.repeat(4)}</article><footer>Copyright</footer>`;

	it('gives its article alone, with what it says of itself', async () => {
		const head =
			'<meta charset="utf-8"><title>Fire on the river | North Wire</title><meta property="og:site_name" content="North Wire">' +
			'<meta property="article:published_time" content="2017-10-09T23:30:00+03:00"><link rel="canonical" href="https://example.org/fire">';
		const { report, extracted, notes } = await taken(page(head, article));
		expect(extracted).toBe(true);
		expect(notes).toEqual([]);
		expect(report).toMatchObject({ publisher: 'North Wire', published: '2017-10-09', url: 'https://example.org/fire' });
		expect(report.title).toContain('Fire on the river');
		expect(report.text.split('\n\n').at(-1)).toBe(
			`${SENTENCE} Residents called it the worst day of the month,\nand asked for help.`,
		);
		expect(report.text).not.toMatch(/Home|Copyright/);
	});

	it('finds outlet and day in JSON-LD', async () => {
		const data = {
			'@graph': [{ '@type': 'NewsArticle', datePublished: '2017-10-10', publisher: { name: 'East Desk' } }],
		};
		const { report } = await taken(
			page(`<script type="application/ld+json">${JSON.stringify(data)}</script>`, article),
		);
		expect(report).toMatchObject({ publisher: 'East Desk', published: '2017-10-10' });
	});

	it('with no article gives all that a reader would see, and not what is hidden', async () => {
		const body = `<div>One &amp; two</div><script>var x = "no";</script><p style="display:none">hidden</p><ul><li>a</li><li>b</li></ul>`;
		const { report } = await taken(page('', body));
		expect(report.text).toBe('One & two\n\na\n\nb');
	});

	it('is read in the charset that it names', async () => {
		const bytes = Buffer.from(page('<meta charset="windows-1252">', '<p>Le caf\u00e9 de la gare</p>'), 'latin1');
		expect((await taken(new Uint8Array(bytes))).report.text).toBe('Le café de la gare');
	});

	it('nested without end gives its words all the same', async () => {
		const { report } = await taken(`<!doctype html><html><body>${'<div>'.repeat(200_000)}${SENTENCE}`);
		expect(report.text).toBe(SENTENCE);
	});
});

describe('a page built to break its reader', () => {
	it.each([
		['of tags without end', '<i>x</i>'.repeat(200_000), 'x'.repeat(200_000)],
		['of open brackets', '<'.repeat(1_000_000), '<'.repeat(1_000_000)],
		['of tags that never close', `word ${'<script '.repeat(200_000)}`, null],
	])('%s gives its bare words soon', async (_, body, words) => {
		const { report, notes } = await taken(`<!doctype html><html><body>${body}`);
		if (words !== null) expect(report.text).toBe(words);
		expect(notes).toHaveLength(1);
	});
});

describe('a PDF', () => {
	it('gives paragraphs with their words whole, and where its pages stand', async () => {
		const { report, pages } = await taken(
			pdfOf([
				[
					[72, 780, 18, 'Clashes near the river'],
					[72, 750, 11, 'Government troops and rebels exchanged fire on Mon-'],
					[72, 736, 11, 'day near the border of the de-'],
					[72, 722, 11, 'escalation zone, a monitor of the truce said on Monday.'],
					[72, 700, 11, 'A second paragraph, which goes over the page and'],
				],
				[
					[72, 780, 11, 'ends here.'],
					[72, 740, 11, 'A third one.'],
				],
			]),
		);
		expect(report.text.split('\n\n')).toEqual([
			'Clashes near the river',
			'Government troops and rebels exchanged fire on Monday near the border of the de-escalation zone, a monitor of the truce said on Monday.',
			'A second paragraph, which goes over the page and ends here.',
			'A third one.',
		]);
		expect(pages.map(({ page, start, end }) => [page, report.text.slice(start, end).slice(0, 9)])).toEqual([
			[1, 'Clashes n'],
			[2, 'ends here'],
		]);
	});

	it('leaves out the heads and numbers that every page carries', async () => {
		const page = (n: number, text: string): [number, number, number, string][] => [
			[72, 810, 9, 'Daily bulletin of the mission'],
			[72, 700, 11, text],
			[300, 30, 9, `Page ${n} of 3`],
		];
		const { report, notes } = await taken(
			pdfOf([page(1, 'First day.'), page(2, 'Second day.'), page(3, 'Third day.')]),
		);
		expect(report.text).toBe('First day.\n\nSecond day.\n\nThird day.');
		expect(notes).toHaveLength(1);
	});

	it('that holds a stream which unpacks to hundreds of megabytes is refused at once', async () => {
		const packed = deflateSync(Buffer.alloc(200_000_000)).toString('latin1');
		const stream = `<</Filter/FlateDecode/Length ${packed.length}>>stream\n${packed}\nendstream`;
		expect(await codeOf(pdfOf([[[72, 700, 11, 'x']]], '', [stream]))).toBe('report.too-large');
	});

	it('with a password, damaged, or without letters is told so', async () => {
		const locked = `/Encrypt<</Filter/Standard/V 1/R 2/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>/P -4>>/ID[<00><00>]`;
		expect(await codeOf(pdfOf([[[72, 700, 11, 'x']]], locked))).toBe('report.encrypted');
		expect(await codeOf('%PDF-1.4 and then nothing')).toBe('report.damaged');
		expect(await codeOf(pdfOf([[]]))).toBe('report.empty');
	});
});

describe('a word-processor document', () => {
	it('gives its paragraphs and the cells of its tables', async () => {
		const cell = (text: string) => `<w:tc>${docxParagraph(text)}</w:tc>`;
		const body = `${docxParagraph('Breaches &amp; tolls')}${docxParagraph('')}<w:tbl><w:tr>${cell('Hama')}${cell('2')}</w:tr></w:tbl>`;
		const { report, format } = await taken(docxOf(body), { name: 'ledger.docx' });
		expect(format).toBe('docx');
		expect(report.text).toBe('Breaches & tolls\n\nHama\n\n2');
	});

	it('that unpacks to hundreds of megabytes is refused at once', async () => {
		const bomb = docxOf(docxParagraph('x'), { 'word/media/a.bin': new Uint8Array(200_000_000) });
		expect(bomb.length).toBeLessThan(LIMITS.bytes);
		expect(await codeOf(bomb)).toBe('report.too-large');
	});

	it('cut off or broken is told so', async () => {
		const whole = docxOf(docxParagraph(SENTENCE));
		expect(await codeOf(whole.slice(0, whole.length - 40))).toBe('report.damaged');
		expect(await codeOf(docxOf('<w:p><w:r>'))).toBe('report.damaged');
		expect(await codeOf('not packed', { name: 'x.docx' })).toBe('report.damaged');
	});
});

describe('a mail', () => {
	const mail = (headers: string, body: string) =>
		`From: "A. Person" <person@example.org>\r\nTo: desk@example.org\r\nMIME-Version: 1.0\r\n${headers}\r\n\r\n${body}`;

	it('gives text, subject and the day as the sender had it, and never who sent it', async () => {
		const headers =
			'Subject: =?utf-8?B?0J7QsdGB0YLRgNC10Ls=?=\r\nDate: Mon, 9 Oct 2017 23:30:00 +0300\r\nContent-Type: text/plain; charset=utf-8';
		const taking = await taken(mail(headers, 'Shelling heard at 14:00.\r\n'));
		expect(taking.format).toBe('mail');
		expect(taking.report).toMatchObject({ title: 'Обстрел', published: '2017-10-09', publisher: null });
		expect(taking.report.text.trim()).toBe('Shelling heard at 14:00.');
		expect(JSON.stringify(taking)).not.toMatch(/person@|A\. Person|desk@/);
	});

	it('prefers its text part, and takes the HTML part where there is no other', async () => {
		const part = (type: string, body: string) => `--b\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;
		const headers = 'Subject: s\r\nContent-Type: multipart/alternative; boundary=b';
		const both = mail(headers, `${part('text/plain', 'Plain words.')}${part('text/html', '<p>Rich words.</p>')}--b--`);
		expect((await taken(both)).report.text.trim()).toBe('Plain words.');
		const rich = mail(headers, `${part('text/html', '<p>Rich &amp; words.</p><p>Two.</p>')}--b--`);
		expect((await taken(rich)).report.text).toBe('Rich & words.\n\nTwo.');
	});

	it('is read in the charset of its parts', async () => {
		const headers =
			'Subject: s\r\nContent-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable';
		expect((await taken(mail(headers, '=93Shelling=94 =96 caf=E9'))).report.text.trim()).toBe('“Shelling” – café');
	});

	it('warns of an address in the text, and of what was not read', async () => {
		const part = (type: string, body: string) => `--b\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;
		const headers = 'Subject: s\r\nContent-Type: multipart/mixed; boundary=b';
		const body = `${part('text/plain', 'Call +905551234567 or a.b@example.org.')}${part('image/png; name=a.png', 'x')}--b--`;
		expect((await taken(mail(headers, body))).notes).toHaveLength(2);
	});
});

describe('what is no report', () => {
	it('gives a coded error that names the file', async () => {
		expect(await codeOf('')).toBe('report.empty');
		expect(await codeOf(' \n\uFEFF\t')).toBe('report.empty');
		expect(await codeOf(new Uint8Array(LIMITS.bytes + 1).fill(97))).toBe('report.too-large');
		expect(await codeOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]))).toBe('report.binary');
		expect(await codeOf(new Uint8Array(5000))).toBe('report.binary');
		expect(await codeOf(zipOf({ 'a.txt': 'hello' }))).toBe('report.binary');
		await expect(taken('', { name: 'empty.txt' })).rejects.toThrow(/^empty\.txt: /);
	});

	it('never breaks, whatever the bytes and the name', async () => {
		const starts = [
			'',
			'%PDF-1.7\n',
			'PK\x03\x04',
			'<!doctype html>',
			'Received: x\r\nFrom: y\r\n\r\n',
			'\xd0\xcf\x11\xe0',
		];
		const file = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }));
		const name = fc.constantFrom(null, 'a.txt', 'a.pdf', 'a.docx', 'a.eml', 'a.html', 'a');
		await fc.assert(
			fc.asyncProperty(file, name, async ([start, rest], name) => {
				await codeOf(new Uint8Array([...Buffer.from(start, 'latin1'), ...rest]), { name });
			}),
			{ numRuns: 200 },
		);
	});
});

describe('limits', () => {
	const heavy = docxOf(docxParagraph('y').repeat(300_000));
	it('of time end a file that takes too long, and the next one is read', async () => {
		const limits = { ...LIMITS, milliseconds: 300 };
		await expect(intake(heavy, { name: 'heavy.docx' }, limits)).rejects.toMatchObject({ code: 'report.too-slow' });
		expect((await taken(docxOf(docxParagraph('Next.')))).report.text).toBe('Next.');
	});
	it('of memory end a file that takes too much', async () => {
		const limits = { ...LIMITS, megabytes: 40 };
		await expect(intake(heavy, { name: 'heavy.docx' }, limits)).rejects.toMatchObject({ code: 'report.too-large' });
	});
});
