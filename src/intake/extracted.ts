/** Where a page of a paged document stands in the text taken from it. */
export interface PageRange {
	/** Counted from 1. */
	page: number;
	/** UTF-16 code units into the text; `start` included, `end` not. */
	start: number;
	end: number;
}

/** What a file tells: its text and what stands beside it. Unknown is null. */
export interface Extracted {
	text: string;
	title: string | null;
	publisher: string | null;
	/** `YYYY-MM-DD`. */
	published: string | null;
	url: string | null;
	/** In the order of the text; empty for what has no pages. */
	pages: PageRange[];
	/** What a person should know of how the text was taken. */
	notes: string[];
}

/** Bare text with nothing told beside it. */
export const bare = (text: string, notes: string[] = []): Extracted => ({
	text,
	title: null,
	publisher: null,
	published: null,
	url: null,
	pages: [],
	notes,
});
