import type { Gazetteer, PlaceMention, PlaceRef } from '../../domain/index.ts';
import type { ClaimMark, Filler, Marks, ReadingOf } from '../marks/marks.ts';
import { placeAt, type WhereIn } from './claim-place.ts';
import { liesIn, type World } from './resolve.ts';
import { findToponyms, type NameHint } from './toponyms.ts';

/** The places of one report: those of its claims, and every place named. */
export interface Places {
	/** Where a claim is said to have happened; null where the words tell no place. */
	placeOf(claim: ClaimMark): PlaceRef | null;
	/** Every name of a place, and every word for a country's people or things, in the order of the text. */
	mentions: PlaceMention[];
}

/**
 * Finds and resolves the places of a report. `hints.countries` are ISO codes of the countries of the outlet and of the
 * parties told. Offsets are UTF-16 code units into `of.text`.
 */
export function makePlaces(of: ReadingOf, marks: Marks, gazetteer: Gazetteer, hints: World): Places {
	const { tokens, resolved } = findToponyms(of.text, gazetteer, hints, hintsOf(marks));
	const where: WhereIn = { text: of.text, tokens, resolved, gazetteer };
	return {
		placeOf: (claim) => placeOfClaim(claim, where),
		mentions: resolved.flatMap(({ name, ranked }): PlaceMention[] => {
			const place = ranked[0]?.place;
			if (place === undefined) return [];
			const { id, lat, lon, kind, country } = place;
			return [
				{
					id,
					name: place.name,
					lat,
					lon,
					kind,
					country,
					start: name.start,
					end: name.end,
					text: of.text.slice(name.start, name.end),
				},
			];
		}),
	};
}

/** What the engine found that bears on names: its own names, and the words it gives claims as places. */
function hintsOf(marks: Marks): NameHint[] {
	const fillers = marks.claims.flatMap((claim) => claim.fillers.filter((filler) => filler.role === 'place'));
	const spans = fillers.flatMap(({ span, named, p }) =>
		named === null
			? [{ ...span, p }]
			: [
					{ ...span, p },
					{ ...named, p },
				],
	);
	return [...marks.names, ...spans.map(({ start, end, p }): NameHint => ({ start, end, p: p * 0.6, kind: 'place' }))];
}

/** The likeliest of the claim's places, or a more precise one that lies in it. */
function placeOfClaim(claim: ClaimMark, where: WhereIn): PlaceRef | null {
	const fillers = claim.fillers
		.filter((filler) => filler.role === 'place')
		.sort((a, b) => b.p - a.p || a.span.start - b.span.start);
	let best: { ref: PlaceRef; filler: Filler } | null = null;
	for (const filler of fillers) {
		const ref = placeAt(filler.span, filler.named, where);
		if (ref === null) continue;
		if (best === null || (filler.p > best.filler.p * 0.6 && isFiner(ref, best.ref, where))) best = { ref, filler };
	}
	return best?.ref ?? null;
}

function isFiner(ref: PlaceRef, than: PlaceRef, where: WhereIn): boolean {
	const rowOf = ({ id }: PlaceRef) => where.resolved.find(({ ranked }) => ranked[0]?.place.id === id)?.ranked[0]?.place;
	const fine = rowOf(ref);
	const coarse = rowOf(than);
	return fine !== undefined && coarse !== undefined && liesIn(fine, coarse);
}
