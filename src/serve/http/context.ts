import type { Codebook } from '../../domain/index.ts';
import type { Store } from '../../store/index.ts';
import type { Monitoring, MonitorRunner, Runner } from '../../work/index.ts';

/** What the routes answer from. */
export interface Served {
	store: Store;
	runner: Pick<Runner, 'reader' | 'wake' | 'changed'>;
	monitoring: Monitoring;
	/** Keeps the tables up with the claims, where it runs. */
	monitorRunner?: Pick<MonitorRunner, 'wake'> | undefined;
	codebook: Codebook;
	version: string;
	/** Folder of the built web app. */
	webFolder: string;
	now: () => Date;
	/** Told of what broke inside, for whoever runs the server; people are told only that something did. */
	onBreak: (error: unknown) => void;
}
