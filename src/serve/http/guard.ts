import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { TrucelineError } from '../../domain/index.ts';
import { problem } from './problem.ts';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Lets in only what was asked of this machine by its own name, and writes only from Truceline's own pages or from programs:
 * the `Host` check stops DNS rebinding, the `Origin` and `Sec-Fetch-Site` checks stop forged requests of other sites.
 */
export const onlyOurs: MiddlewareHandler = async (c, next) => {
	const host = c.req.header('host') ?? new URL(c.req.url).host;
	if (!LOOPBACK.has(hostnameOf(host))) return problem(c, new TrucelineError('request.foreign', host));
	if (!READS.has(c.req.method)) {
		const origin = c.req.header('origin');
		const site = c.req.header('sec-fetch-site');
		const foreign = origin !== undefined && originHost(origin) !== host;
		if (foreign || (site !== undefined && site !== 'same-origin' && site !== 'none')) {
			return problem(c, new TrucelineError('request.foreign', origin ?? site ?? null));
		}
	}
	await next();
};

/** Headers of every answer. Pages may load from this server alone; styles are also set in place by map and charts. */
export const headers: MiddlewareHandler = secureHeaders({
	contentSecurityPolicy: {
		defaultSrc: ["'self'"],
		scriptSrc: ["'self'"],
		styleSrc: ["'self'", "'unsafe-inline'"],
		imgSrc: ["'self'", 'data:', 'blob:'],
		fontSrc: ["'self'", 'data:'],
		connectSrc: ["'self'", 'data:', 'blob:'],
		workerSrc: ["'self'", 'blob:'],
		objectSrc: ["'none'"],
		baseUri: ["'none'"],
		formAction: ["'self'"],
		frameAncestors: ["'none'"],
	},
	referrerPolicy: 'no-referrer',
	xFrameOptions: 'DENY',
	crossOriginOpenerPolicy: 'same-origin',
	crossOriginResourcePolicy: 'same-origin',
	strictTransportSecurity: false,
	permissionsPolicy: { geolocation: [], camera: [], microphone: [] },
});

const hostnameOf = (host: string) => host.replace(/:\d+$/, '').toLowerCase();

function originHost(origin: string): string | null {
	try {
		return new URL(origin).host;
	} catch {
		return null;
	}
}
