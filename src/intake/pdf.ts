import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { TrucelineError } from '../domain/index.ts';
import type { Extracted } from './extracted.ts';
import { checkPdf } from './pdf-check.ts';
import { linesOf, type PdfLine, type PdfRun, withoutRunningLines } from './pdf-lines.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';

/**
 * The text of a PDF by the places of its letters: lines joined into paragraphs, words that a line's end cut made whole,
 * running heads and page numbers left out, and where each page stands in the text. Nothing is drawn or fetched.
 * A PDF of scanned pictures holds no letters and gives an empty text.
 */
export async function extractPdf(bytes: Uint8Array, maxUnpacked: number): Promise<Extracted> {
	checkPdf(bytes, maxUnpacked, null);
	const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
	const task = getDocument({
		data: new Uint8Array(bytes),
		cMapUrl: `${join(home, 'cmaps')}/`,
		cMapPacked: true,
		disableFontFace: true,
		useSystemFonts: false,
		useWorkerFetch: false,
		isEvalSupported: false,
		enableXfa: false,
		verbosity: 0,
	});
	try {
		const document = await task.promise;
		const pages: PdfLine[][] = [];
		let broken = 0;
		for (let number = 1; number <= document.numPages; number++) {
			const lines = await linesOfPage(document, number);
			if (lines === null) broken++;
			pages.push(lines ?? []);
		}
		const cleaned = withoutRunningLines(pages);
		const notes: string[] = [];
		if (cleaned.removed > 0) notes.push('Lines that stand at the top or foot of most pages were left out.');
		if (broken > 0)
			notes.push(`${broken === 1 ? 'One page is' : `${broken} pages are`} damaged and could not be read.`);
		return {
			...paragraphsOf(cleaned.pages),
			title: await titleOf(document),
			publisher: null,
			published: null,
			url: null,
			notes,
		};
	} catch (error) {
		throw asOurs(error);
	} finally {
		await task.destroy();
	}
}

type PdfDocument = Awaited<ReturnType<typeof import('pdfjs-dist/legacy/build/pdf.mjs')['getDocument']>['promise']>;

/** The lines of one page, or null where the page is damaged. */
async function linesOfPage(document: PdfDocument, number: number): Promise<PdfLine[] | null> {
	try {
		const page = await document.getPage(number);
		const { items } = await page.getTextContent();
		const runs: PdfRun[] = [];
		for (const item of items) {
			if (!('str' in item)) continue;
			const [a, b, , , x, y] = item.transform as [number, number, number, number, number, number];
			runs.push({ text: item.str, x, y, width: item.width, size: Math.hypot(a, b) || item.height });
		}
		page.cleanup();
		return linesOf(runs);
	} catch {
		return null;
	}
}

/** The title that the file tells, unless it is only the name of the file that it was made from. */
async function titleOf(document: PdfDocument): Promise<string | null> {
	const { info } = await document.getMetadata().catch(() => ({ info: {} }));
	const told = (info as { Title?: unknown }).Title;
	const title = typeof told === 'string' ? told.replace(/\s+/g, ' ').trim() : '';
	return title === '' || /^(?:untitled|microsoft word\b|about:blank)|\.(?:docx?|pdf|indd|html?|odt|rtf)$/i.test(title)
		? null
		: title;
}

function asOurs(error: unknown): TrucelineError {
	if (error instanceof TrucelineError) return error;
	const name = (error as { name?: string } | null)?.name;
	if (name === 'PasswordException') return new TrucelineError('report.encrypted');
	return new TrucelineError('report.damaged', null, 'It is no whole PDF.');
}
