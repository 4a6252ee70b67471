import {
	type Codebook,
	type Days,
	dayNumber,
	daysOf,
	type Lineage,
	type MergeWords,
	type SceneClaim,
	type Spot,
	type Told,
	type Who,
} from '../domain/index.ts';
import { knownAs } from './kinds.ts';
import { phrasesOf, tokensOf } from './phrases.ts';
import { quoteReader } from './quote-signs.ts';
import { voiceReader } from './voice.ts';

/** What the telling of claims goes by. */
export interface Ground {
	codebook: Codebook;
	lineage: Lineage;
	words: MergeWords;
}

/** Radius of doubt where a claim's place tells none, in kilometres, by kind of place. */
const RADIUS_KM: Record<string, number> = {
	site: 2,
	neighbourhood: 2,
	village: 3,
	town: 4,
	city: 8,
	district: 20,
	province: 80,
	region: 100,
	country: 500,
};
const UNKNOWN_RADIUS_KM = 10;

/**
 * Makes the teller: from a claim to what monitoring needs of it. Equal parts (places, parties, days) of many claims are
 * shared. A type that the codebook lacks is told as of family `diplomacy` and never judged as an act of force.
 */
export function teller(ground: Ground): (claim: SceneClaim) => Told {
	const { codebook, lineage, words } = ground;
	const signsOf = quoteReader(words, lineage);
	const voiceOf = voiceReader(words, lineage);
	const whoOf = whoReader(ground);
	const spots = new Map<string, Spot>();
	const days = new Map<string, Days | null>();
	const texts = new Map<string, string>();
	const shared = (text: string) => {
		const known = texts.get(text);
		if (known !== undefined) return known;
		texts.set(text, text);
		return text;
	};
	let lastReport = '';
	/** Claims of one report come one after another: its id is held once for them, and not in a list of all ids. */
	const sameReport = (report: string) => {
		if (report !== lastReport) lastReport = report;
		return lastReport;
	};
	const spotOf = (place: SceneClaim['place']): Spot | null => {
		if (!place) return null;
		const key = `${place.name}|${place.lat}|${place.lon}|${place.radiusKm}|${place.country}`;
		let spot = spots.get(key);
		if (!spot) {
			spot = {
				key: tokensOf(place.name).join(' '),
				name: place.name,
				lat: place.lat ?? Number.NaN,
				lon: place.lon ?? Number.NaN,
				radiusKm: place.radiusKm ?? RADIUS_KM[place.kind ?? ''] ?? UNKNOWN_RADIUS_KM,
				country: place.country ?? null,
			};
			spots.set(key, spot);
		}
		return spot;
	};
	const timeOf = (time: SceneClaim['time']): Days | null => {
		const key = `${time?.from ?? ''}/${time?.to ?? ''}`;
		let found = days.get(key);
		if (found === undefined) {
			found = daysOf(time?.from, time?.to);
			days.set(key, found);
		}
		return found;
	};
	return (claim) => {
		const type = knownAs(codebook, claim.type);
		const entry = codebook.types[type];
		const signs = signsOf(claim.quote);
		const { voice, speaksFor } = voiceOf(claim);
		const actors = claim.actors.map(whoOf);
		const targets = claim.targets.map(whoOf);
		const own = [...actors, ...targets];
		return {
			id: claim.id,
			report: sameReport(claim.report),
			outlet: claim.outlet ? shared(claim.outlet) : null,
			published: claim.published ? dayNumber(claim.published) : Number.NaN,
			type: shared(type),
			family: entry?.family ?? 'diplomacy',
			mutual: entry?.sides === 'mutual',
			status: claim.status,
			actors: actors.length === 0 ? NOBODY : actors,
			targets: targets.length === 0 ? NOBODY : targets,
			place: spotOf(claim.place),
			time: timeOf(claim.time),
			figures:
				claim.figures.length === 0
					? NO_FIGURES
					: claim.figures.map(({ of, who, low, high }) => ({
							of: shared(of),
							who: who ? shared(who) : null,
							low,
							high,
						})),
			voice: shared(voice),
			speaksFor,
			hours: signs.hours,
			sites: signs.sites.length === 0 ? NO_TEXTS : signs.sites.map(shared),
			names:
				signs.parties.length === 0
					? NO_TEXTS
					: signs.parties.filter((id) => !own.some((who) => who.sort === 'party' && lineage.related(who.value, id))),
			words: signs.words,
			numbers: signs.numbers,
			again: signs.again,
			refers: signs.refers,
			partly: signs.partly,
		};
	};
}

const NOBODY: readonly Who[] = [];
const NO_FIGURES: Told['figures'] = [];
const NO_TEXTS: readonly string[] = [];

function whoReader({ lineage, words }: Ground): (value: string) => Who {
	const armed = phrasesOf(words.armed.map((word) => [word, true] as const));
	const people = phrasesOf(words.people.map((word) => [word, true] as const));
	const known = new Map<string, Who>();
	return (value) => {
		let who = known.get(value);
		if (!who) {
			let sort: Who['sort'] = 'some';
			const tokens = tokensOf(value);
			people.find(tokens, () => {
				sort = 'people';
			});
			armed.find(tokens, () => {
				sort = 'armed';
			});
			if (lineage.has(value)) sort = 'party';
			who = { value, sort };
			known.set(value, who);
		}
		return who;
	};
}
