import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { dayIn } from './day.ts';
import { decode } from './decode.ts';
import { bare, type Extracted } from './extracted.ts';
import { plainOfMarkup, textOfNode } from './html-text.ts';

/** Deeper than this a page is built to break its reader: only its bare text is taken. */
const MAX_DEPTH = 400;
/** More tags than this, and a parser takes longer than a reader waits. */
const MAX_TAGS = 150_000;
/** Shorter than this share of the whole, an article is no article but a part that was taken for one. */
const SMALLEST_ARTICLE = 0.25;

/**
 * The article of a web page, without menus and advertisements, and what the page tells of itself: title, outlet,
 * day of publication, address. Where no article is found, all the text that a reader would see.
 */
export function extractHtml(bytes: Uint8Array): Extracted {
	const decoded = decode(bytes, charsetTold(bytes));
	return htmlToText(decoded.text, decoded.notes);
}

/** The same from markup that is a string already (the HTML part of a mail). */
export function htmlToText(html: string, notes: string[] = []): Extracted {
	if (html.split('<').length > MAX_TAGS || depthOf(html) > MAX_DEPTH) {
		return bare(plainOfMarkup(html), [
			...notes,
			'The page is too large or too deeply nested to find its article; all its text was taken.',
		]);
	}
	const { document } = parseHTML(/<html\b/i.test(html) ? html : `<html><body>${html}</body></html>`);
	const root: unknown = document.querySelector('body') ?? document.documentElement;
	if (!root) return bare(plainOfMarkup(html), notes);
	const whole = textOfNode(root as Node);
	const about = aboutPage(document as unknown as Document);
	const article = articleOf(document as unknown as Document);
	const found = article !== null && article.text.length >= whole.length * SMALLEST_ARTICLE;
	const text = found ? article.text : whole;
	if (!found) notes = [...notes, 'No article was found on the page; all its text was taken.'];
	return { text, ...about, title: (found ? article.title : null) ?? about.title, pages: [], notes };
}

function articleOf(document: Document): { text: string; title: string | null } | null {
	const reader = new Readability<Node>(document, {
		serializer: (node) => node,
		charThreshold: 200,
		maxElemsToParse: 100_000,
	});
	try {
		const article = reader.parse();
		const text = article?.content ? textOfNode(article.content) : '';
		return text ? { text, title: tidy(article?.title) } : null;
	} catch {
		return null;
	}
}

/** Read before the article is sought, which takes the page apart. */
function aboutPage(document: Document): Pick<Extracted, 'title' | 'publisher' | 'published' | 'url'> {
	const meta = (...names: string[]): string | null => {
		for (const name of names) {
			for (const key of ['property', 'name', 'itemprop']) {
				const told = tidy(document.querySelector(`meta[${key}="${name}"]`)?.getAttribute('content'));
				if (told) return told;
			}
		}
		return null;
	};
	const linked = linkedData(document);
	const times = [...document.querySelectorAll('time[pubdate], time[itemprop="datePublished"], article time[datetime]')];
	const days = new Set(times.map((time) => dayIn(time.getAttribute('datetime'))).filter((day) => day !== null));
	const onlyDay = days.size === 1 ? ([...days][0] ?? null) : null;
	const address = tidy(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ?? meta('og:url');
	return {
		title: meta('og:title', 'twitter:title') ?? linked.title ?? tidy(document.querySelector('title')?.textContent),
		publisher: meta('og:site_name') ?? linked.publisher ?? meta('application-name', 'publisher', 'dc.publisher'),
		published:
			dayIn(meta('article:published_time', 'datePublished', 'date', 'dc.date', 'dc.date.issued', 'pubdate')) ??
			linked.published ??
			onlyDay,
		url: address && /^https?:\/\//i.test(address) ? address : null,
	};
}

/** What the page's JSON-LD says of the article; a block that is not JSON is passed over. */
function linkedData(document: Document): { title: string | null; publisher: string | null; published: string | null } {
	const about = { title: null as string | null, publisher: null as string | null, published: null as string | null };
	for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
		for (const thing of thingsIn(script.textContent ?? '')) {
			if (!/Article|Report|Posting/.test(String(thing['@type']))) continue;
			about.title ??= tidy(thing.headline);
			about.published ??= dayIn(tidy(thing.datePublished));
			const publisher = thing.publisher as { name?: unknown } | string | null;
			about.publisher ??= tidy(typeof publisher === 'string' ? publisher : publisher?.name);
		}
	}
	return about;
}

function thingsIn(json: string): Record<string, unknown>[] {
	try {
		const top: unknown = JSON.parse(json);
		const list = Array.isArray(top) ? top : [top];
		const graphs = list.flatMap((thing) => (thing as { '@graph'?: unknown[] } | null)?.['@graph'] ?? []);
		return [...list, ...graphs].filter((thing) => typeof thing === 'object' && thing !== null) as Record<
			string,
			unknown
		>[];
	} catch {
		return [];
	}
}

const tidy = (told: unknown): string | null =>
	typeof told === 'string' ? told.replace(/\s+/g, ' ').trim().slice(0, 500) || null : null;

function charsetTold(bytes: Uint8Array): string | null {
	const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
	return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head)?.[1] ?? null;
}

/** The deepest nesting of the markup, counted on its bare tags. */
function depthOf(html: string): number {
	let depth = 0;
	let deepest = 0;
	for (const [, closing, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b/gi)) {
		if (VOID_TAGS.has((name ?? '').toLowerCase())) continue;
		depth = Math.max(0, depth + (closing ? -1 : 1));
		if (depth > deepest) deepest = depth;
	}
	return deepest;
}

const VOID_TAGS: ReadonlySet<string> = new Set(
	'area base br col embed hr img input link meta p li dt dd tr td th option source track wbr param path'.split(' '),
);
