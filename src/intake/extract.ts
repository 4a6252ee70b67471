import type { Extracted } from './extracted.ts';
import type { Format } from './format.ts';
import type { Limits } from './limits.ts';

/**
 * The text of a file that is not plain text, by its format. Each format's library is loaded when it is first needed.
 * It bounds neither time nor memory: see `extractGuarded`.
 */
export async function extract(format: Exclude<Format, 'text'>, bytes: Uint8Array, limits: Limits): Promise<Extracted> {
	switch (format) {
		case 'html':
			return (await import('./html.ts')).extractHtml(bytes);
		case 'pdf':
			return (await import('./pdf.ts')).extractPdf(bytes, limits.unpackedBytes);
		case 'docx':
			return (await import('./docx.ts')).extractDocx(bytes, limits.unpackedBytes);
		case 'mail':
			return (await import('./mail.ts')).extractMail(bytes);
	}
}
