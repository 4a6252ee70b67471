import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
	AgreementList,
	AgreementPage,
	ControlPage,
	Decided,
	type EventFilter,
	EventList,
	EventPage,
	ForecastList,
	type MonitorFilter,
	NamedClaims,
	type PartyFilter,
	PartyList,
	PartyPage,
	Situation,
	type StandFilter,
} from '../../src/domain/index.ts';
import { address, ask, init, json } from './client.ts';
import { ALL } from './queries.ts';

/** Events fetched at a time. */
const PAGE = 100;
/** Claims asked for at once, so that the address stays short. */
const KEYS = 80;

const id = encodeURIComponent;

/** What an analyst decides on which claims tell of one act; each answers with the events that now hold them. */
export const decide = {
	split: (event: string, claims: readonly string[], why: string) =>
		ask(Decided, address(`/events/${id(event)}/split`), json({ claims, why })),
	join: (events: readonly string[], why: string) => ask(Decided, address('/events/join'), json({ events, why })),
	notSame: (claims: readonly string[], why: string) => ask(Decided, address('/events/not-same'), json({ claims, why })),
	undo: (decision: string, why: string) => ask(Decided, address(`/decisions/${id(decision)}/undo`), json({ why })),
};

export const situationQuery = (filter: MonitorFilter) =>
	queryOptions({
		queryKey: [...ALL, 'situation', filter],
		queryFn: ({ signal }) => ask(Situation, address('/situation', filter), init(signal)),
		placeholderData: keepPreviousData,
	});

export const eventsQuery = (filter: EventFilter) =>
	infiniteQueryOptions({
		queryKey: [...ALL, 'events', filter],
		queryFn: ({ pageParam, signal }) =>
			ask(
				EventList,
				address('/events', { ...filter, limit: PAGE, ...(pageParam ? { after: pageParam } : {}) }),
				init(signal),
			),
		initialPageParam: '',
		getNextPageParam: (last) => last.next,
		placeholderData: keepPreviousData,
	});

export const eventQuery = (event: string, stand: StandFilter) =>
	queryOptions({
		queryKey: [...ALL, 'event', event, stand],
		queryFn: ({ signal }) => ask(EventPage, address(`/events/${id(event)}`, stand), init(signal)),
	});

export const agreementsQuery = (stand: StandFilter) =>
	queryOptions({
		queryKey: [...ALL, 'agreements', stand],
		queryFn: ({ signal }) => ask(AgreementList, address('/agreements', stand), init(signal)),
		placeholderData: keepPreviousData,
	});

export const agreementQuery = (agreement: string, stand: StandFilter) =>
	queryOptions({
		queryKey: [...ALL, 'agreement', agreement, stand],
		queryFn: ({ signal }) => ask(AgreementPage, address(`/agreements/${id(agreement)}`, stand), init(signal)),
		placeholderData: (previous) => (previous?.agreement.id === agreement ? previous : undefined),
	});

export const partiesQuery = (filter: PartyFilter) =>
	queryOptions({
		queryKey: [...ALL, 'parties', filter],
		queryFn: ({ signal }) => ask(PartyList, address('/parties', filter), init(signal)),
		placeholderData: keepPreviousData,
	});

export const partyQuery = (party: string, stand: StandFilter) =>
	queryOptions({
		queryKey: [...ALL, 'party', party, stand],
		queryFn: ({ signal }) => ask(PartyPage, address(`/parties/${id(party)}`, stand), init(signal)),
		placeholderData: (previous) => (previous?.id === party ? previous : undefined),
	});

export const controlQuery = (stand: StandFilter) =>
	queryOptions({
		queryKey: [...ALL, 'control', stand],
		queryFn: ({ signal }) => ask(ControlPage, address('/control', stand), init(signal)),
		placeholderData: keepPreviousData,
	});

export const forecastsQuery = (stand: StandFilter) =>
	queryOptions({
		queryKey: [...ALL, 'forecasts', stand],
		queryFn: ({ signal }) => ask(ForecastList, address('/forecasts', stand), init(signal)),
		placeholderData: keepPreviousData,
	});

/** Claims by their keys, in the order asked. */
export const namedClaimsQuery = (keys: readonly string[]) =>
	queryOptions({
		queryKey: [...ALL, 'named', keys],
		queryFn: async ({ signal }) => {
			const parts: string[][] = [];
			for (let i = 0; i < keys.length; i += KEYS) parts.push(keys.slice(i, i + KEYS));
			const answers = await Promise.all(
				parts.map((part) => ask(NamedClaims, address('/claims/named', { keys: part.join(',') }), init(signal))),
			);
			return answers.flatMap((answer) => answer.claims);
		},
	});
