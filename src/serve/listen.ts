import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { TrucelineError } from '../domain/index.ts';

export interface Listening {
	/** `http://127.0.0.1:4417` */
	address: string;
	close(): Promise<void>;
}

export const DEFAULT_PORT = 4417;
const PORTS_TRIED = 50;
const HOST = '127.0.0.1';

/**
 * Serves on the loopback interface alone, until there are accounts. `port` is what a person asked for; without it the first
 * free one from 4417 on. Error: `port.taken`.
 */
export async function listen(
	fetch: (request: Request) => Response | Promise<Response>,
	port?: number,
): Promise<Listening> {
	const server = createAdaptorServer({ fetch, hostname: HOST }) as Server;
	if (port !== undefined) await bind(server, port);
	else await bindFirstFree(server);
	const bound = server.address() as AddressInfo;
	return {
		address: `http://${HOST}:${bound.port}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

async function bindFirstFree(server: Server): Promise<void> {
	for (let port = DEFAULT_PORT; ; port++) {
		try {
			return await bind(server, port);
		} catch (error) {
			if (port + 1 >= DEFAULT_PORT + PORTS_TRIED) throw error;
		}
	}
}

function bind(server: Server, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		const onError = (error: NodeJS.ErrnoException) => {
			server.off('listening', onListening);
			const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
			reject(taken ? new TrucelineError('port.taken', `port ${port}`) : error);
		};
		const onListening = () => {
			server.off('error', onError);
			resolve();
		};
		server.once('error', onError).once('listening', onListening).listen(port, HOST);
	});
}
