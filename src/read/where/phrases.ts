import * as cue from './cues.ts';
import type { Token } from './tokens.ts';

/** What the words around a place's name make of it. */
export type Phrase =
	| { form: 'plain' }
	/** "21 km north-west of Hama" */
	| { form: 'away'; km: number; bearing: number | null; from: number }
	/** "north of Hama", "outside Hama" */
	| { form: 'beyond'; bearing: number | null; from: number }
	/** "eastern Aleppo", "southern Syria" */
	| { form: 'side'; bearing: number | null; from: number }
	/** "Aleppo countryside", "countryside of Aleppo" */
	| { form: 'countryside'; bearing: number | null; from: number }
	/** "western bank of the Euphrates" */
	| { form: 'bank'; from: number };

const UNITS: Readonly<Record<string, number>> = {
	km: 1,
	kms: 1,
	kilometre: 1,
	kilometer: 1,
	kilometres: 1,
	kilometers: 1,
	mile: 1.609,
	miles: 1.609,
	mi: 1.609,
	metres: 0.001,
	meters: 0.001,
};
const NUMBERS: Readonly<Record<string, number>> = {
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	twelve: 12,
	fifteen: 15,
	twenty: 20,
	thirty: 30,
	forty: 40,
	fifty: 50,
	hundred: 100,
};
const FILLER = new Set('the of city town village provincial capital regional district'.split(' '));
const SIDE_WORDS: Readonly<Record<string, number | null>> = {
	northern: 0,
	northeastern: 45,
	'north-eastern': 45,
	eastern: 90,
	southeastern: 135,
	'south-eastern': 135,
	southern: 180,
	southwestern: 225,
	'south-western': 225,
	western: 270,
	northwestern: 315,
	'north-western': 315,
	central: null,
	downtown: null,
	...cue.DIRECTIONS,
};

/**
 * Reads the words before and after the name at tokens `from`..`to`. `from` of the answer is the first token of the whole
 * phrase. Bearings are degrees clockwise from north.
 */
export function phraseAt(tokens: readonly Token[], from: number, to: number): Phrase {
	let at = from - 1;
	while (at >= 0 && linked(tokens, at) && FILLER.has(tokens[at]!.lower) && tokens[at]!.lower !== 'of') at--;
	const ofAt = at >= 0 && linked(tokens, at) && tokens[at]!.lower === 'of' ? at : -1;
	const after = tokens[to + 1];
	if (after?.gap === ' ' && /^(?:countryside|suburbs|outskirts|rif)$/.test(after.lower)) {
		const side = directionBefore(tokens, from - 1);
		return { form: 'countryside', bearing: side?.bearing ?? null, from: side?.from ?? from };
	}
	if (ofAt > 0) {
		const word = tokens[ofAt - 1]!;
		if (/^(?:bank|banks|side|shore|shores)$/.test(word.lower)) return { form: 'bank', from: ofAt - 1 };
		if (/^(?:countryside|outskirts|suburbs|suburb|environs|rural|hinterland)$/.test(word.lower)) {
			const side = directionBefore(tokens, ofAt - 2);
			return { form: 'countryside', bearing: side?.bearing ?? null, from: side?.from ?? ofAt - 1 };
		}
		const direction = directionBefore(tokens, ofAt - 1);
		const distance = distanceBefore(tokens, (direction?.from ?? ofAt) - 1);
		if (distance !== null)
			return { form: 'away', km: distance.km, bearing: direction?.bearing ?? null, from: distance.from };
		if (direction !== null && direction.bearing !== null && word.lower in cue.DIRECTIONS)
			return { form: 'beyond', bearing: direction.bearing, from: direction.from };
	}
	if (at >= 0 && /^(?:from|outside|off|away|beyond)$/.test(tokens[at]!.lower) && linked(tokens, at)) {
		const distance = distanceBefore(tokens, at - 1);
		if (distance !== null) return { form: 'away', km: distance.km, bearing: null, from: distance.from };
		if (tokens[at]!.lower === 'outside') return { form: 'beyond', bearing: null, from: at };
	}
	const side = directionBefore(tokens, from - 1);
	if (side !== null) return { form: 'side', bearing: side.bearing, from: side.from };
	return { form: 'plain' };
}

/** True where the word at `at` and the next one stand in one phrase. */
const linked = (tokens: readonly Token[], at: number): boolean => /^[ -]$/.test(tokens[at + 1]?.gap ?? '');

function directionBefore(tokens: readonly Token[], at: number): { bearing: number | null; from: number } | null {
	const word = tokens[at];
	if (word === undefined || !linked(tokens, at)) return null;
	const before = tokens[at - 1];
	if (before !== undefined && word.gap === '-') {
		const both = SIDE_WORDS[`${before.lower}-${word.lower}`];
		if (both !== undefined) return { bearing: both, from: at - 1 };
	}
	const alone = SIDE_WORDS[word.lower];
	return alone === undefined ? null : { bearing: alone, from: at };
}

function distanceBefore(tokens: readonly Token[], at: number): { km: number; from: number } | null {
	let here = at;
	if (tokens[here]?.lower === 'to' || tokens[here]?.lower === 'the') here--;
	if (tokens[here]?.lower === 'to') here--;
	if (tokens[here]?.lower === 'away' || tokens[here]?.lower === 'off' || tokens[here]?.lower === 'about') here--;
	const unit = tokens[here];
	if (unit === undefined) return null;
	const glued = /^(\d+)(km|kms|mi)$/.exec(unit.lower);
	if (glued !== null) return { km: Number(glued[1]) * (UNITS[glued[2]!] ?? 1), from: here };
	const scale = UNITS[unit.lower];
	if (scale === undefined) {
		// "21 km (13 miles) north of": the distance may stand before its other unit.
		return null;
	}
	const inner = tokens[here - 1];
	if (inner === undefined) return null;
	const number = /^\d+$/.test(inner.text) ? Number(inner.text) : NUMBERS[inner.lower];
	if (number === undefined) return null;
	const decimal =
		inner.gap === '.' && /^\d+$/.test(tokens[here - 2]?.text ?? '')
			? Number(`${tokens[here - 2]!.text}.${inner.text}`)
			: number;
	const from = decimal === number ? here - 1 : here - 2;
	const outer = /^\($/.test(inner.gap.trim()) ? distanceBefore(tokens, from - 1) : null;
	return outer ?? { km: decimal * scale, from };
}

/** The point `km` away from another in a direction, on a sphere of 6371 km. */
export function pointAway(
	from: { lat: number; lon: number },
	km: number,
	bearing: number,
): { lat: number; lon: number } {
	const rad = Math.PI / 180;
	const d = km / 6371;
	const lat = from.lat * rad;
	const b = bearing * rad;
	const to = Math.asin(Math.sin(lat) * Math.cos(d) + Math.cos(lat) * Math.sin(d) * Math.cos(b));
	const lon =
		from.lon * rad + Math.atan2(Math.sin(b) * Math.sin(d) * Math.cos(lat), Math.cos(d) - Math.sin(lat) * Math.sin(to));
	const round = (value: number) => Math.round(value * 1e5) / 1e5;
	return { lat: round(to / rad), lon: round(((lon / rad + 540) % 360) - 180) };
}
