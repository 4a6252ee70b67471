import { TrucelineError } from '../domain/index.ts';
import { PACKAGE_ENTRIES } from './zip.ts';

/** The formats that a report may come in. */
export type Format = 'text' | 'html' | 'pdf' | 'docx' | 'mail';

const HTML_START =
	/^(?:\s|<!--[\s\S]{0,2000}?-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype\s+html|html|head|body|meta|title|article|main)\b/i;
const HTML_TAG = /<(?:p|div|br|a|span|h[1-6]|table|ul|article|body|html)\b[^>]{0,500}>/i;
const MAIL_HEADER = /^[!-9;-~]+:[ \t]?/;
/** Headers that mail programs write and people do not. */
const MACHINE_HEADERS = ['message-id', 'mime-version', 'received', 'return-path', 'delivered-to', 'dkim-signature'];

/** First bytes of common files that hold no text of their own. */
const BINARY_STARTS: readonly (readonly number[])[] = [
	[0x89, 0x50, 0x4e, 0x47],
	[0xff, 0xd8, 0xff],
	[0x47, 0x49, 0x46, 0x38],
	[0x1f, 0x8b],
	[0x7f, 0x45, 0x4c, 0x46],
	[0x37, 0x7a, 0xbc, 0xaf],
	[0x52, 0x61, 0x72, 0x21],
	[0x49, 0x44, 0x33],
	[0x52, 0x49, 0x46, 0x46],
	[0x00, 0x00, 0x00],
];
const OLE_START = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP_START = [0x50, 0x4b, 0x03, 0x04];

/**
 * The format of a file: by what it holds first, by its name's ending second.
 * Throws `report.binary` for a file that is none of ours, `report.encrypted` for an Office file with a password.
 */
export function formatOf(bytes: Uint8Array, name: string | null): Format {
	const ending = /\.([a-z0-9]{1,8})$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
	const head = latin(bytes.subarray(0, 4096));
	if (/^(?:\xef\xbb\xbf)?\s*%PDF-/.test(head) || (ending === 'pdf' && head.includes('%PDF-'))) return 'pdf';
	if (startsWith(bytes, ZIP_START)) return packageFormat(bytes, name);
	if (startsWith(bytes, OLE_START)) throw oleError(bytes, name);
	if (BINARY_STARTS.some((start) => startsWith(bytes, start))) throw new TrucelineError('report.binary', name);
	const start = head.replace(/^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff/, '').replaceAll('\0', '');
	if (HTML_START.test(start)) return 'html';
	if (isMail(start, ending)) return 'mail';
	if (/^(?:x?html?|xht)$/.test(ending) && HTML_TAG.test(latin(bytes.subarray(0, 65_536)).replaceAll('\0', '')))
		return 'html';
	if (ending === 'pdf' || ending === 'docx') {
		throw new TrucelineError('report.damaged', name, `It is named .${ending} but does not begin like one.`);
	}
	return 'text';
}

function packageFormat(bytes: Uint8Array, name: string | null): Format {
	const all = latin(bytes);
	if (PACKAGE_ENTRIES.some((entry) => all.includes(entry))) return 'docx';
	throw new TrucelineError('report.binary', name, 'It is a packed file, but no DOCX.');
}

function oleError(bytes: Uint8Array, name: string | null): TrucelineError {
	if (latin(bytes).replaceAll('\0', '').includes('EncryptedPackage'))
		return new TrucelineError('report.encrypted', name);
	return new TrucelineError('report.binary', name, 'It is an old Office file (.doc, .xls, .msg).');
}

/** True where the text begins as a mail program writes it, or as headers at all in a file named .eml. */
function isMail(start: string, ending: string): boolean {
	const lines = start.split(/\r?\n/);
	const end = lines.indexOf('');
	const block = end < 0 ? lines.slice(0, -1) : lines.slice(0, end);
	if (block.length < 2 || !MAIL_HEADER.test(block[0] ?? '')) return false;
	if (!block.every((line) => MAIL_HEADER.test(line) || /^[ \t]/.test(line))) return false;
	const names = new Set(
		block.filter((line) => MAIL_HEADER.test(line)).map((line) => line.split(':')[0]?.toLowerCase() ?? ''),
	);
	const hasWriter = names.has('from') || names.has('subject') || names.has('date');
	if (ending === 'eml' || ending === 'mht' || ending === 'mhtml') return hasWriter;
	return hasWriter && MACHINE_HEADERS.some((header) => names.has(header));
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
	bytes.length >= start.length && start.every((byte, i) => bytes[i] === byte);

const latin = (bytes: Uint8Array): string =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
