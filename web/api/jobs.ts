import { JobView } from '../../src/domain/index.ts';
import { api } from './client.ts';

/**
 * Follows a job until it ends, by the server's events; where these break, by asking every second.
 * `seen` gets each state. Gives back a function that stops following (the job itself goes on).
 */
export function follow(id: string, seen: (job: JobView) => void): () => void {
	let stopped = false;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const events = new EventSource(`/api/jobs/${encodeURIComponent(id)}/events`);

	const take = (job: JobView) => {
		if (stopped) return;
		seen(job);
		if (job.state === 'done' || job.state === 'failed') stop();
	};
	const hear = (event: MessageEvent<string>) => {
		const parsed = JobView.safeParse(safeJson(event.data));
		if (parsed.success) take(parsed.data);
	};
	const poll = async () => {
		if (stopped) return;
		await api.job(id).then(take, () => undefined);
		if (!stopped) timer = setTimeout(poll, 1000);
	};
	const stop = () => {
		stopped = true;
		events.close();
		clearTimeout(timer);
	};

	for (const name of ['message', 'job', 'progress', 'done']) events.addEventListener(name, hear as EventListener);
	events.addEventListener('error', () => {
		if (stopped || timer) return;
		events.close();
		timer = setTimeout(poll, 500);
	});
	return stop;
}

function safeJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
