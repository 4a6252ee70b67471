import type { Claim, PartyRef, PlaceRef, Reading, Source, Sure } from '../domain/index.ts';
import type { ClaimField, PartiesTable, PlacesTable } from './database/index.ts';
import { evened, keyOf } from './storable.ts';

/** A row of `claim_fields`, its reading aside. */
export type FieldRow = {
	claim: number;
	field: ClaimField;
	ordinal: number;
	value: unknown;
	mention: string | null;
	span_start: number | null;
	span_end: number | null;
	sure: number | null;
};

/** The columns of `claims` that come from the claim alone. */
export type ClaimColumns = ReturnType<typeof claimColumns>;

type Told = { mention: string; start: number; end: number };

/** The key of a place: its id, else its words, with its point where it has one ("21 km north-west of Hama"). */
export function placeKey(place: { id: string | null; name: string; lat: number | null; lon: number | null }): string {
	const key = keyOf(place);
	return place.id === null && place.lat !== null ? `${key}@${place.lat}/${place.lon}` : key;
}

/** A claim as the columns of its row. */
export function claimColumns(claim: Claim, ordinal: number) {
	const { place, time, source, quote } = claim;
	return {
		ordinal,
		id: claim.id,
		type: claim.type,
		family: claim.family,
		status: claim.status,
		quote: quote.text,
		quote_start: quote.start,
		quote_end: quote.end,
		because: claim.because,
		confidence: claim.confidence,
		actors: keysOf(claim.actors),
		targets: keysOf(claim.targets),
		parties: keysOf([...claim.actors, ...claim.targets]),
		place: place && placeKey(place),
		place_name: place?.name ?? null,
		lat: place?.lat ?? null,
		lon: place?.lon ?? null,
		time_told: time !== null,
		first_day: time && (time.from ?? time.to),
		last_day: time && (time.to ?? time.from),
		source: source && evened(source.speaker.name),
		source_name: source?.speaker.name ?? null,
		source_party: source?.speaker.party ?? null,
		words: wordsOf(claim),
	};
}

/** A row for each field that the claim asserts. */
export function fieldRows(claim: Claim, ordinal: number): FieldRow[] {
	const sure = claim.because.sure;
	return [
		...claim.actors.map((party, at) => partyRow('actor', party, at, sure)),
		...claim.targets.map((party, at) => partyRow('target', party, at, sure)),
		...(claim.place ? [placeRow(claim.place, sure)] : []),
		...(claim.time ? [told('time', 0, without(claim.time), claim.time, sure.time)] : []),
		...claim.figures.map((figure, at) => told('figure', at, without(figure), figure, null)),
		...(claim.weapon
			? [told('weapon', 0, claim.weapon.text, { ...claim.weapon, mention: claim.weapon.text }, null)]
			: []),
		...(claim.source ? [sourceRow(claim.source, sure)] : []),
		...claim.agreements.map((id, at) => told('agreement', at, id, null, null)),
	].map((row) => ({ claim: ordinal, ...row }));
}

/** The parties that a reading names, each once; their kind where the reading's mentions tell it. */
export function partiesOf(reading: Reading): PartiesTable[] {
	const parties = new Map<string, PartiesTable>();
	const note = (ref: { id: string | null; name: string }, kind: string | null): void => {
		const key = keyOf(ref);
		const known = parties.get(key);
		if (!known) parties.set(key, { key, id: ref.id, name: ref.name, kind });
		else known.kind ??= kind;
	};
	for (const mention of reading.mentions.parties) note(mention, mention.kind);
	for (const claim of reading.claims) for (const ref of [...claim.actors, ...claim.targets]) note(ref, null);
	return inOrder(parties);
}

/** The places that a reading's claims name, each once. */
export function placesOf(reading: Reading): PlacesTable[] {
	const places = new Map<string, PlacesTable>();
	for (const { place } of reading.claims) {
		if (!place) continue;
		const { id, name, kind, country, lat, lon, radiusKm } = place;
		places.set(placeKey(place), { key: placeKey(place), id, name, kind, country, lat, lon, radius_km: radiusKm });
	}
	return inOrder(places);
}

/** In one order always, so that two writers never wait for each other's rows. */
const inOrder = <Row extends { key: string }>(rows: Map<string, Row>): Row[] =>
	[...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1));

const keysOf = (parties: PartyRef[]): string[] => [...new Set(parties.map(keyOf))];

function wordsOf(claim: Claim): string {
	const parties = [...claim.actors, ...claim.targets].flatMap((party) => [party.name, ...party.aliases]);
	const { place, source, weapon } = claim;
	const rest = [place?.name, source?.speaker.name, source?.speaker.role, source?.via, weapon?.text];
	return [claim.quote.text, ...new Set([...parties, ...rest])].filter((words) => words).join(' · ');
}

function partyRow(field: 'actor' | 'target', party: PartyRef, at: number, sure: Sure) {
	return told(field, at, without(party), party, field === 'actor' ? sure.actors : sure.targets);
}

const placeRow = (place: PlaceRef, sure: Sure) => told('place', 0, without(place), place, sure.place);

function sourceRow({ speaker, via, kind }: Source, sure: Sure) {
	return told('source', 0, { ...without(speaker), via, kind }, speaker, sure.source);
}

function told(field: ClaimField, ordinal: number, value: unknown, where: Told | null, sure: number | null) {
	const { mention, start, end } = where ?? { mention: null, start: null, end: null };
	return { field, ordinal, value, mention, span_start: start, span_end: end, sure };
}

function without<Value extends Told>({ mention: _, start: _start, end: _end, ...value }: Value) {
	return value;
}
