declare module 'sentencex' {
	/** The sentences of `text`, each with the white space after it: joined they are the text again. */
	export function segment(language: string, text: string): string[];
}
