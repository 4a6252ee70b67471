import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
	AgreementList,
	AgreementPage,
	PartyFilter,
	PartyList,
	PartyPage,
	StandFilter,
	TrucelineError,
} from '../../domain/index.ts';
import { agreementList, agreementPage, partyList, partyPage } from '../../publish/pages/index.ts';
import type { Served } from '../http/context.ts';
import { answers, IdParam, newRouter, query } from '../http/router.ts';
import { knownOf } from '../http/stand.ts';

/** What was agreed, with its ledger; and who the parties are. */
export function agreementRoutes(served: Served): OpenAPIHono {
	const router = newRouter();
	const list = createRoute({
		method: 'get',
		path: '/agreements',
		request: { query: query(StandFilter.shape) },
		responses: answers(AgreementList, 'Agreements, those in force first'),
	});
	router.openapi(list, async (c) => c.json(agreementList(await knownOf(served, c.req.valid('query'))), 200));

	const page = createRoute({
		method: 'get',
		path: '/agreements/{id}',
		request: { params: IdParam, query: query(StandFilter.shape) },
		responses: answers(AgreementPage, 'An agreement with its parties, zones, provisions, duties and ledger'),
	});
	router.openapi(page, async (c) => {
		const { id } = c.req.valid('param');
		const known = await knownOf(served, c.req.valid('query'));
		const agreement = known.agreements.find((each) => each.id === id);
		if (!agreement) throw new TrucelineError('agreement.missing', id);
		return c.json(agreementPage(known, agreement), 200);
	});

	const parties = createRoute({
		method: 'get',
		path: '/parties',
		request: { query: query(PartyFilter.shape) },
		responses: answers(PartyList, 'Parties, those that events name first'),
	});
	router.openapi(parties, async (c) => {
		const { q, limit, ...filter } = c.req.valid('query');
		return c.json(partyList(await knownOf(served, filter), q, limit), 200);
	});

	const party = createRoute({
		method: 'get',
		path: '/parties/{id}',
		request: { params: IdParam, query: query(StandFilter.shape) },
		responses: answers(PartyPage, 'A party: names, ties over time, its events, what it says'),
	});
	router.openapi(party, async (c) => {
		const { id } = c.req.valid('param');
		const found = partyPage(await knownOf(served, c.req.valid('query')), id);
		if (!found) throw new TrucelineError('party.missing', id);
		return c.json(found, 200);
	});
	return router;
}
