import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import {
	Decided,
	type DecisionView,
	JoinEvents,
	type Known,
	NotSame,
	SplitEvent,
	TrucelineError,
	UndoDecision,
} from '../../domain/index.ts';
import { eventRow, lookupOf } from '../../publish/pages/index.ts';
import type { Served } from '../http/context.ts';
import { namedEvent } from '../http/named-event.ts';
import { answers, IdParam, newRouter } from '../http/router.ts';
import { WHO } from '../http/who.ts';

const body = <S extends z.ZodType>(schema: S) => ({ content: { 'application/json': { schema } }, required: true });
const ANSWER = answers(Decided, 'The decision, and the events that now hold the claims that it speaks of');

/** What an analyst decides on which claims tell of one act, and taking it back. */
export function mergingRoutes(served: Served): OpenAPIHono {
	const { store, monitoring, now } = served;
	const router = newRouter();
	const latest = () => monitoring.at({ asOf: null, knownOn: null });
	const decide = async (kind: DecisionView['kind'], groups: string[][], why: string, undoes: string | null = null) => {
		const decision = await store.monitoring.decide({ kind, groups, undoes, why, by: WHO, at: now() });
		served.monitorRunner?.wake();
		const known = await latest();
		const spoken = known.decisions.find(({ id }) => id === (undoes ?? decision.id)) ?? decision;
		return { decision, events: eventsOf(known, spoken.groups.flat()) };
	};

	const split = createRoute({
		method: 'post',
		path: '/events/{id}/split',
		request: { params: IdParam, body: body(SplitEvent) },
		responses: ANSWER,
	});
	router.openapi(split, async (c) => {
		const { claims, why } = c.req.valid('json');
		const [event] = await namedEvent(served, await latest(), c.req.valid('param').id);
		const foreign = claims.find((key) => !event.claims.includes(key));
		if (foreign !== undefined)
			throw new TrucelineError('request.wrong', 'claims', `“${foreign}” is no claim of the event.`);
		const rest = event.claims.filter((key) => !claims.includes(key));
		if (rest.length === 0) throw new TrucelineError('request.wrong', 'claims', 'Leave the event a claim of its own.');
		return c.json(await decide('split', [rest, [...new Set(claims)]], why), 200);
	});

	const join = createRoute({
		method: 'post',
		path: '/events/join',
		request: { body: body(JoinEvents) },
		responses: ANSWER,
	});
	router.openapi(join, async (c) => {
		const { events, why } = c.req.valid('json');
		const known = await latest();
		const named = await Promise.all(events.map((id) => namedEvent(served, known, id)));
		const claims = [...new Set(named.flatMap(([event]) => event.claims))];
		if (new Set(named.map(([event]) => event.id)).size < 2)
			throw new TrucelineError('request.wrong', 'events', 'These are one event already.');
		return c.json(await decide('join', [claims], why), 200);
	});

	const notSame = createRoute({
		method: 'post',
		path: '/events/not-same',
		request: { body: body(NotSame) },
		responses: ANSWER,
	});
	router.openapi(notSame, async (c) => {
		const { claims, why } = c.req.valid('json');
		const known = await latest();
		const missing = claims.find((key) => !known.claims.has(key));
		if (missing !== undefined) throw new TrucelineError('request.wrong', 'claims', `There is no claim “${missing}”.`);
		if (new Set(claims).size < 2) throw new TrucelineError('request.wrong', 'claims', 'Name two claims.');
		return c.json(await decide('apart', [[...new Set(claims)]], why), 200);
	});

	const undo = createRoute({
		method: 'post',
		path: '/decisions/{id}/undo',
		request: { params: IdParam, body: body(UndoDecision) },
		responses: ANSWER,
	});
	router.openapi(undo, async (c) =>
		c.json(await decide('undo', [], c.req.valid('json').why, c.req.valid('param').id), 200),
	);
	return router;
}

function eventsOf(known: Known, claims: readonly string[]): Decided['events'] {
	const lookup = lookupOf(known);
	const events = new Set(claims.flatMap((key) => lookup.eventOf(key) ?? []));
	return [...events].map((event) => eventRow(event, lookup));
}
