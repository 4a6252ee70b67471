import { type Act, type Control, compareIds, dayText, type Lineage, RULES, type Told } from '../domain/index.ts';

/** A word that a party holds a place from a day on. */
interface Assertion {
	party: string;
	day: number;
	claim: Told;
	share: { low: number | null; high: number | null } | null;
	/** A capture or handover: earlier words on who holds the place yield to it. */
	taking: boolean;
}

/** Who holds each place that the claims speak of, at `asOf` (a day number). In the order of places. */
export function controlOf(acts: readonly Act[], lineage: Lineage, asOf: number): Control[] {
	const places = new Map<string, Act[]>();
	for (const act of acts) {
		const keys = new Set(act.claims.filter((claim) => speaksOfControl(claim, asOf)).map(({ place }) => place!.key));
		for (const key of keys) places.set(key, [...(places.get(key) ?? []), act]);
	}
	return [...places.keys()].sort().map((key) => placeControl(key, places.get(key)!, lineage, asOf));
}

const TAKING = new Set(['capture', 'handover']);

function speaksOfControl(claim: Told, asOf: number): boolean {
	if (claim.place === null || claim.status === 'expected' || claim.status === 'possible') return false;
	if (dayOf(claim) > asOf) return false;
	return claim.type === 'control' || claim.type === 'withdrawal' || TAKING.has(claim.type);
}

/** The day from which a claim tells; the day published where it tells none. */
function dayOf({ time, published, type }: Told): number {
	if (!time) return Number.isNaN(published) ? Number.NEGATIVE_INFINITY : published;
	const end = Number.isFinite(time.to) ? time.to : time.from;
	return type === 'control' && !Number.isFinite(time.to) ? published || end : end;
}

function placeControl(key: string, acts: readonly Act[], lineage: Lineage, asOf: number): Control {
	const claims = acts.flatMap((act) =>
		act.claims.filter((claim) => claim.place?.key === key && speaksOfControl(claim, asOf)),
	);
	claims.sort((a, b) => dayOf(a) - dayOf(b) || (a.published || 0) - (b.published || 0) || compareIds(a.id, b.id));
	const held = holdersOf(claims, acts, lineage);
	const spot = claims[0]!.place!;
	const holders = new Map<string, Control['holders'][number]>();
	for (const { party, share, claim } of held.assertions) {
		const known = holders.get(party);
		if (known) known.claims.push(claim.id);
		else holders.set(party, { party, share, claims: [claim.id] });
	}
	return {
		place: spot.name,
		lat: Number.isNaN(spot.lat) ? null : spot.lat,
		lon: Number.isNaN(spot.lon) ? null : spot.lon,
		at: dayText(asOf)!,
		holders: [...holders.values()].sort((a, b) => (a.party < b.party ? -1 : 1)),
		contested: held.contested,
		rules: RULES,
	};
}

/** Plays the claims in the order of their days. */
function holdersOf(
	claims: readonly Told[],
	acts: readonly Act[],
	lineage: Lineage,
): { assertions: Assertion[]; contested: boolean } {
	let standing: Assertion[] = [];
	let contested = false;
	const denialsOf = (claim: Told) =>
		acts.find((act) => act.claims.includes(claim))?.claims.filter(({ status }) => status === 'denied') ?? [];
	for (const claim of claims) {
		const day = dayOf(claim);
		if (claim.status === 'denied') {
			if (claim.type === 'capture' && standing.length === 0 && !isTold(claim, acts)) standing = losersOf(claim, day);
			continue;
		}
		if (claim.type === 'withdrawal') {
			if (denialsOf(claim).length > 0) continue;
			standing = standing.filter(
				(each) =>
					each.day > day ||
					!claim.actors.some(({ value, sort }) => sort === 'party' && lineage.related(value, each.party)),
			);
			if (standing.length === 0) contested = false;
			continue;
		}
		const next = assertionsOf(claim, day);
		if (next.length === 0) continue;
		const open = claim.type === 'capture' ? unconceded(claim, denialsOf(claim), claims, lineage) : [];
		if (open.length > 0) {
			const before = standing.filter((each) => !isSame(each, next, lineage));
			standing = [...(before.length > 0 ? before : losersOf(claim, day)), ...next];
			contested = true;
			continue;
		}
		const kept = standing.filter((each) => stays(each, next[0]!, lineage));
		contested = kept.some((each) => !isSame(each, next, lineage) && !sharesFit(each, next[0]!));
		standing = [...kept, ...next];
	}
	return { assertions: standing, contested };
}

const isTold = (denial: Told, acts: readonly Act[]) =>
	acts.some((act) => act.claims.includes(denial) && act.claims.some(({ status }) => status === 'happened'));

function assertionsOf(claim: Told, day: number): Assertion[] {
	const figure = claim.figures.find(({ of }) => of === 'percent');
	const share = figure ? { low: figure.low, high: figure.high } : null;
	const parties = claim.actors.filter(({ sort }) => sort === 'party');
	const named = parties.length > 0 || TAKING.has(claim.type) === false ? parties : claim.actors;
	return named.map(({ value }) => ({ party: value, day, claim, share, taking: TAKING.has(claim.type) }));
}

function losersOf(claim: Told, day: number): Assertion[] {
	return claim.targets
		.filter(({ sort }) => sort === 'party')
		.map(({ value }) => ({ party: value, day, claim, share: null, taking: false }));
}

/** Denials of a capture by those who have not since said that the taker holds the place. */
function unconceded(capture: Told, denials: readonly Told[], claims: readonly Told[], lineage: Lineage): Told[] {
	return denials.filter((denial) => {
		if (denial.actors.length > 0 && !meets(denial, capture, lineage)) return false;
		return !claims.some(
			(later) =>
				later.status !== 'denied' &&
				later !== capture &&
				(later.type === 'control' || TAKING.has(later.type)) &&
				dayOf(later) >= dayOf(denial) &&
				meets(later, capture, lineage) &&
				(later.voice === denial.voice || (later.speaksFor !== null && later.speaksFor === denial.speaksFor)),
		);
	});
}

const meets = (a: Told, b: Told, lineage: Lineage) =>
	a.actors.some((x) =>
		b.actors.some(
			(y) => x.value === y.value || (x.sort === 'party' && y.sort === 'party' && lineage.related(x.value, y.value)),
		),
	);

const isSame = (each: Assertion, next: readonly Assertion[], lineage: Lineage) =>
	next.some(({ party }) => party === each.party || lineage.related(party, each.party));

/** Does an earlier word still stand beside a newer one? */
function stays(earlier: Assertion, next: Assertion, lineage: Lineage): boolean {
	if (isSame(earlier, [next], lineage)) return earlier.party === next.party && earlier.day === next.day && !next.taking;
	if (earlier.claim.voice === next.claim.voice) return sharesFit(earlier, next);
	if (earlier.day < next.day) return sharesFit(earlier, next);
	return !(earlier.taking && next.taking);
}

/** Shares that leave room for each other are no contest. */
function sharesFit(a: Assertion, b: Assertion): boolean {
	return a.share !== null && b.share !== null && (a.share.low ?? 0) + (b.share.low ?? 0) <= 100;
}
