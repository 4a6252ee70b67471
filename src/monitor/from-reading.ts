import { type Claim, type Party, type Reading, SceneClaim, SceneParty } from '../domain/index.ts';

/** The id of a claim that is unique among many reports: the report's, and its own. */
export const claimKey = (report: string, claim: string): string => `${report}.${claim}`;

/** The claims of a reading as monitoring takes them. */
export function claimsOf({ report, claims }: Reading): SceneClaim[] {
	return claims.map((claim) => sceneClaim(claim, report));
}

/** One claim, with the report that it stands in. */
export function sceneClaim(
	claim: Claim,
	report: { id: string; publisher: string | null; published: string | null },
): SceneClaim {
	const { place, time, source } = claim;
	return SceneClaim.parse({
		id: claimKey(report.id, claim.id),
		report: report.id,
		outlet: report.publisher,
		published: report.published,
		type: claim.type,
		status: claim.status,
		actors: namesOf(claim.actors),
		targets: namesOf(claim.targets),
		place: place && {
			id: place.id,
			name: place.name,
			lat: place.lat,
			lon: place.lon,
			radiusKm: place.radiusKm,
			kind: place.kind,
			country: place.country,
		},
		time: time && { from: time.from, to: time.to },
		figures: claim.figures.map(({ of, who, low, high }) => ({ of, who, low, high })),
		source: source && { speaker: source.speaker.name, via: source.via, party: source.speaker.party },
		quote: claim.quote.text,
	});
}

/** A known party as monitoring takes it. */
export function sceneParty({ id, name, kind, parents, aliases, demonyms, backers, designations }: Party): SceneParty {
	return SceneParty.parse({ id, name, kind, parents, aliases, demonyms, backers, designations });
}

const namesOf = (refs: Claim['actors']) => [...new Set(refs.map(({ id, name }) => id ?? name))];
