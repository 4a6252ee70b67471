import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { TrucelineError } from '../domain/index.ts';
import { bare, type Extracted } from './extracted.ts';
import { textOfNode } from './html-text.ts';
import { checkZip } from './zip.ts';

/** The text of a word-processor document, its notes at the end; pictures are passed over. Nothing outside the file is opened. */
export async function extractDocx(bytes: Uint8Array, maxUnpacked: number): Promise<Extracted> {
	checkZip(bytes, maxUnpacked, null);
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let html: string;
	try {
		const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
		html = (await mammoth.convertToHtml({ buffer }, { convertImage, externalFileAccess: false })).value;
	} catch {
		throw new TrucelineError('report.damaged', null, 'It is no whole DOCX.');
	}
	const { document } = parseHTML(`<html><body>${html}</body></html>`);
	for (const mark of document.querySelectorAll('a[id*="note-ref-"], a[href*="note-ref-"]')) mark.remove();
	return bare(textOfNode(document.body as unknown as Node));
}
