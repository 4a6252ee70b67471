import { createRootRoute, createRoute, createRouter, Link, Outlet } from '@tanstack/react-router';
import {
	parseSearch,
	readClaimsView,
	readMonitorView,
	readReportsView,
	readStandView,
	type Search,
	type StandView,
	writeSearch,
} from './address/index.ts';
import { toldOf } from './api/index.ts';
import { AgreementPage } from './pages/agreement/AgreementPage.tsx';
import { AgreementsPage } from './pages/agreements/AgreementsPage.tsx';
import { ClaimsPage } from './pages/claims/ClaimsPage.tsx';
import { ControlPage } from './pages/control/ControlPage.tsx';
import { EventPage } from './pages/event/EventPage.tsx';
import { EventsPage } from './pages/events/EventsPage.tsx';
import { ForecastsPage } from './pages/forecasts/ForecastsPage.tsx';
import { GrammarPage } from './pages/grammar/GrammarPage.tsx';
import { PartiesPage } from './pages/parties/PartiesPage.tsx';
import { PartyPage } from './pages/party/PartyPage.tsx';
import { ReportPage } from './pages/report/ReportPage.tsx';
import { ReportsPage } from './pages/reports/ReportsPage.tsx';
import { SituationPage } from './pages/situation/SituationPage.tsx';
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

const standing = (search: Record<string, unknown>): StandView => readStandView(search as Search);

const situation = createRoute({
	getParentRoute: () => root,
	path: '/',
	validateSearch: (search) => readMonitorView(search as Search),
	component: SituationPage,
});

const events = createRoute({
	getParentRoute: () => root,
	path: '/events',
	validateSearch: (search) => readMonitorView(search as Search),
	component: EventsPage,
});

const event = createRoute({
	getParentRoute: () => root,
	path: '/events/$id',
	validateSearch: standing,
	component: EventPage,
});

const agreements = createRoute({
	getParentRoute: () => root,
	path: '/agreements',
	validateSearch: standing,
	component: AgreementsPage,
});

const agreement = createRoute({
	getParentRoute: () => root,
	path: '/agreements/$id',
	validateSearch: standing,
	component: AgreementPage,
});

const parties = createRoute({
	getParentRoute: () => root,
	path: '/parties',
	validateSearch: (search: Record<string, unknown>): StandView & { q?: string | undefined } => {
		const { q } = search as Search;
		return { ...standing(search), ...(q ? { q } : {}) };
	},
	component: PartiesPage,
});

const party = createRoute({
	getParentRoute: () => root,
	path: '/parties/$id',
	validateSearch: standing,
	component: PartyPage,
});

const control = createRoute({
	getParentRoute: () => root,
	path: '/control',
	validateSearch: standing,
	component: ControlPage,
});

const forecasts = createRoute({
	getParentRoute: () => root,
	path: '/forecasts',
	validateSearch: (search: Record<string, unknown>): StandView & { state?: string | undefined } => {
		const { state } = search as Search;
		return { ...standing(search), ...(state ? { state } : {}) };
	},
	component: ForecastsPage,
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
	routeTree: root.addChildren([
		situation,
		events,
		event,
		agreements,
		agreement,
		parties,
		party,
		control,
		forecasts,
		reports,
		report,
		claims,
		grammar,
	]),
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
