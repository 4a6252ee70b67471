/** What windows-1252 has at 0x80 to 0x9F; a space marks a byte that it leaves unused. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * Text with the quotation marks, dashes and letters that windows-1252 has where Latin-1 has control characters.
 * Node 20 reads windows-1252 as Latin-1 (nodejs/node issue 56542) and so gives those controls, which no text means.
 */
export const withWesternMarks = (text: string): string =>
	text.replace(/[\u0080-\u009F]/g, (control) => {
		const mark = WINDOWS_1252[control.charCodeAt(0) - 0x80];
		return mark === undefined || mark === ' ' ? control : mark;
	});
