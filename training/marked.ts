import { readFileSync } from 'node:fs';
import { crc32, gunzipSync } from 'node:zlib';
import type { FigureKind, Span, Status } from '../src/domain/index.ts';
import type { Role } from '../src/read/marks/marks.ts';

/** A filler of a marked claim: the words in the claim's sentence, and the clearest naming elsewhere. */
export interface MarkedFiller {
	role: Role;
	span: Span | null;
	named: Span | null;
	of: FigureKind | null;
}

export interface MarkedClaim {
	trigger: Span;
	types: string[];
	status: Status;
	optional: boolean;
	fillers: MarkedFiller[];
}

/** A report marked by hand, offsets in UTF-16 code units. */
export interface MarkedReport {
	id: string;
	text: string;
	published: string | null;
	sentences: Span[];
	claims: MarkedClaim[];
}

/** True for the reports that no model is trained on: the same as `held_out` of `reader/claims.py`. */
export const heldOut = (id: string): boolean => crc32(`held${id}`) % 10000 < 600;

type Raw = [number, number] | null;
interface RawFiller {
	span: Raw;
	named: Raw;
	of?: FigureKind;
}
interface RawClaim {
	type: string;
	also: string[];
	status: Status;
	trigger: [number, number];
	optional: boolean;
	actors: RawFiller[];
	targets: RawFiller[];
	figures: RawFiller[];
	place: RawFiller | null;
	time: RawFiller | null;
	weapon: RawFiller | null;
	speaker: RawFiller | null;
	via: RawFiller | null;
}
interface RawReport {
	id: string;
	text: string;
	published: string | null;
	sentences: [number, number][];
	claims: RawClaim[];
}

/** The marked reports of a file of gzipped JSON lines. */
export function loadMarked(file: string): MarkedReport[] {
	return gunzipSync(readFileSync(file))
		.toString('utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => marked(JSON.parse(line) as RawReport));
}

function marked(raw: RawReport): MarkedReport {
	const units = [0];
	for (const ch of raw.text) units.push(units[units.length - 1]! + ch.length);
	const span = ([a, z]: [number, number]): Span => ({ start: units[a]!, end: units[z]! });
	const filler = (role: Role, f: RawFiller | null): MarkedFiller[] =>
		f ? [{ role, span: f.span && span(f.span), named: f.named && span(f.named), of: f.of ?? null }] : [];
	return {
		id: raw.id,
		text: raw.text,
		published: raw.published,
		sentences: raw.sentences.map(span),
		claims: raw.claims.map((c) => ({
			trigger: span(c.trigger),
			types: [c.type, ...c.also],
			status: c.status,
			optional: c.optional,
			fillers: [
				...c.actors.flatMap((f) => filler('actor', f)),
				...c.targets.flatMap((f) => filler('target', f)),
				...c.figures.flatMap((f) => filler('figure', f)),
				...filler('place', c.place),
				...filler('time', c.time),
				...filler('weapon', c.weapon),
				...filler('speaker', c.speaker),
				...filler('via', c.via),
			],
		})),
	};
}
