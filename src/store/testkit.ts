import type { Claim, PartyRef, PlaceRef, Reading, Report } from '../domain/index.ts';
import type { GivenReport, Versions } from './store.ts';

/** Nouns for tests: whole and valid, each part to be overridden. */

export const VERSIONS: Versions = { reader: 'r1', codebook: 1, knowledge: 'k1' };

export const at = (day: string): Date => new Date(`${day}T12:00:00Z`);

export function aReport(id: string, text: string, rest: Partial<Report> = {}): Report {
	return { id, title: null, publisher: null, published: null, url: null, language: null, text, ...rest };
}

export function given(report: Report, rest: Partial<GivenReport> = {}): GivenReport {
	const original = new TextEncoder().encode(report.text);
	return { report, original, mediaType: 'text/plain', file: null, at: at('2026-01-01'), ...rest };
}

export function aParty(id: string | null, name: string): PartyRef {
	return { id, name, aliases: [], mention: name, start: 0, end: name.length };
}

export function aPlace(id: string | null, name: string, lat: number | null, lon: number | null): PlaceRef {
	const point = { lat, lon, radiusKm: lat === null ? null : 15 };
	return { id, name, ...point, kind: 'town', country: null, mention: name, start: 0, end: name.length };
}

export function aClaim(id: string, rest: Partial<Claim> = {}): Claim {
	return {
		id,
		type: 'shelling',
		family: 'remote',
		status: 'happened',
		quote: { text: 'guns shelled the town', start: 0, end: 21 },
		actors: [],
		targets: [],
		place: null,
		time: null,
		figures: [],
		weapon: null,
		source: null,
		agreements: [],
		because: {
			trigger: { text: 'shelled', start: 5, end: 12 },
			by: 'engine',
			sure: { type: 0.9, status: 0.9, actors: 0.8, targets: 0.7, place: 0.6, time: 0.5, source: 0.4 },
		},
		confidence: 0.8,
		...rest,
	};
}

export function aReading(report: Report, claims: Claim[], rest: Partial<Reading> = {}): Reading {
	const { id, title, publisher, published, language } = report;
	return {
		report: { id, title, publisher, published, language: language ?? 'en' },
		claims,
		mentions: { parties: [], people: [], places: [], times: [], sayings: [] },
		disputes: [],
		sentences: [{ start: 0, end: report.text.length }],
		...rest,
	};
}
