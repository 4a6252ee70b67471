import { createRootRoute, createRoute, createRouter, Link, Outlet, redirect } from '@tanstack/react-router';
import { parseSearch, readClaimsView, readReportsView, type Search, writeSearch } from './address/index.ts';
import { toldOf } from './api/index.ts';
import { ClaimsPage } from './pages/claims/ClaimsPage.tsx';
import { GrammarPage } from './pages/grammar/GrammarPage.tsx';
import { ReportPage } from './pages/report/ReportPage.tsx';
import { ReportsPage } from './pages/reports/ReportsPage.tsx';
import { Empty, ProblemBox, Shell } from './parts/shell/index.ts';

const root = createRootRoute({
	component: () => (
		<Shell>
			<Outlet />
		</Shell>
	),
	notFoundComponent: () => (
		<div className="page">
			<h1>Nothing here</h1>
			<Empty what="There is nothing at this address. It may have been mistyped.">
				<Link to="/reports" className="button">
					Go to the reports
				</Link>
			</Empty>
		</div>
	),
});

const home = createRoute({
	getParentRoute: () => root,
	path: '/',
	beforeLoad: () => {
		throw redirect({ to: '/reports' });
	},
});

const reports = createRoute({
	getParentRoute: () => root,
	path: '/reports',
	validateSearch: (search) => readReportsView(search as Search),
	component: ReportsPage,
});

/** `claim` is the chosen claim, `family` the families shown, `q` the words looked for. */
interface ReportSearch {
	claim?: string | undefined;
	family?: string | undefined;
	q?: string | undefined;
}

const report = createRoute({
	getParentRoute: () => root,
	path: '/reports/$id',
	validateSearch: (search: Record<string, unknown>): ReportSearch => {
		const { claim, family, q } = search as Search;
		return { ...(claim ? { claim } : {}), ...(family ? { family } : {}), ...(q ? { q } : {}) };
	},
	component: ReportPage,
});

const claims = createRoute({
	getParentRoute: () => root,
	path: '/claims',
	validateSearch: (search) => readClaimsView(search as Search),
	component: ClaimsPage,
});

const grammar = createRoute({ getParentRoute: () => root, path: '/grammar', component: GrammarPage });

/** All pages. A page is a folder under `pages/` and a route here. */
export const router = createRouter({
	routeTree: root.addChildren([home, reports, report, claims, grammar]),
	parseSearch,
	stringifySearch: writeSearch,
	scrollRestoration: true,
	defaultErrorComponent: ({ error, reset }) => (
		<div className="page">
			<ProblemBox page told={toldOf(error, location.pathname)} again={reset} />
		</div>
	),
});

declare module '@tanstack/react-router' {
	interface Register {
		router: typeof router;
	}
}
