import type { Family, Status } from './codebook.ts';
import type { Days } from './days.ts';
import type { Event } from './event.ts';

/**
 * Whom a claim names: a known party, or words. `armed` are words for armed people that name no party ("gunmen"), `people`
 * words for anybody ("residents"), `some` more exact words ("two pupils").
 */
export interface Who {
	readonly value: string;
	readonly sort: 'party' | 'armed' | 'people' | 'some';
}

/** A place as a disk; `lat` and `lon` are NaN where no gazetteer knows it. */
export interface Spot {
	readonly key: string;
	readonly name: string;
	readonly lat: number;
	readonly lon: number;
	readonly radiusKm: number;
	readonly country: string | null;
}

export interface ToldFigure {
	readonly of: string;
	readonly who: string | null;
	readonly low: number | null;
	readonly high: number | null;
}

/**
 * What merging, judging and following need of a claim, and nothing more, so that a million fit in memory: its fields, and
 * what its words tell beyond them. Made once for each claim.
 */
export interface Told {
	readonly id: string;
	readonly report: string;
	readonly outlet: string | null;
	/** Day number; NaN where unknown. */
	readonly published: number;
	readonly type: string;
	readonly family: Family;
	/** Each side does it to the other. */
	readonly mutual: boolean;
	readonly status: Status;
	readonly actors: readonly Who[];
	readonly targets: readonly Who[];
	readonly place: Spot | null;
	readonly time: Days | null;
	readonly figures: readonly ToldFigure[];
	/** Who speaks, as one voice: the same for reprints of one speaker. */
	readonly voice: string;
	/** The speaker's party, where the words tell it; null else. */
	readonly speaksFor: string | null;
	/** Hours of the day that the words allow, a bit an hour; 0 where they tell none. */
	readonly hours: number;
	/** Kinds of site that the words name ("market"). */
	readonly sites: readonly string[];
	/** Parties that the quote names beyond the claim's own. */
	readonly names: readonly string[];
	/** Hashes of the quote's words, sorted, and its numbers and weekdays. */
	readonly words: readonly number[];
	readonly numbers: string;
	/** "A second salvo": not the act told before it. */
	readonly again: boolean;
	/** The words refer to an act told before ("the shells that …", "it was …"). */
	readonly refers: boolean;
	/** The words tell that only a part was done ("two of the five"). */
	readonly partly: boolean;
}

/** An event with its claims. */
export interface Act {
	readonly event: Event;
	readonly claims: readonly Told[];
}
