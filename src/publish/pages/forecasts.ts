import {
	FORECAST_STATES,
	type Forecast,
	type ForecastList,
	type ForecastRecord,
	type ForecastRow,
	type Known,
} from '../../domain/index.ts';
import { grouped, type Lookup, lookupOf } from './lookup.ts';
import { preciseWhere } from './rows.ts';

/** Forecasts by what became of them, and the record of each source. */
export function forecastList(known: Known): ForecastList {
	const lookup = lookupOf(known);
	const { forecasts } = known.found;
	return {
		asOf: known.asOf,
		knownOn: known.knownOn,
		forecasts: byDue(forecasts).map((forecast) => forecastRow(forecast, lookup)),
		records: recordsOf(forecasts, lookup),
	};
}

/** The next due first; those without a window last. */
export function byDue(forecasts: readonly Forecast[]): Forecast[] {
	const due = ({ due: window }: Forecast) => window?.to ?? window?.from ?? '9999';
	return [...forecasts].sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0));
}

export function forecastRow({ claim, event, voice, state, due, by, why }: Forecast, lookup: Lookup): ForecastRow {
	const { claim: told } = lookup.claim(claim);
	const of = lookup.event(event);
	return {
		claim: lookup.brief(claim),
		event,
		type: told.type,
		who: told.actors.map(({ id, name }) => ({ id, name: id ? lookup.named(id).name : name })),
		place: told.place?.name ?? (of && preciseWhere(of, lookup)?.value) ?? null,
		voice,
		state,
		due,
		by: by.map(lookup.brief),
		why,
	};
}

/** One line a voice, those with most forecasts first: how many became what. */
export function recordsOf(forecasts: readonly Forecast[], lookup: Lookup): ForecastRecord[] {
	const records = [...grouped(forecasts, ({ voice }) => voice).values()].map((all) => {
		const [first] = all;
		const party = all.map(({ claim }) => lookup.claim(claim).claim.source?.speaker.party).find(Boolean);
		return {
			voice: lookup.brief(first!.claim).voice,
			party: party ? lookup.named(party) : null,
			total: all.length,
			states: FORECAST_STATES.flatMap((state) => {
				const claims = all.filter((each) => each.state === state).map(({ claim }) => claim);
				return claims.length > 0 ? [{ state, claims }] : [];
			}),
		};
	});
	return records.sort((a, b) => b.total - a.total || (a.voice < b.voice ? -1 : 1));
}
