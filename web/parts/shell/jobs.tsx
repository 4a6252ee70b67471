import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { JobView } from '../../../src/domain/index.ts';
import { ALL, follow } from '../../api/index.ts';
import { counted } from '../../words/index.ts';
import { useNotices } from './notices.tsx';

interface Jobs {
	/** Jobs begun in this window, by id. */
	jobs: ReadonlyMap<string, JobView>;
	/** Follows a job to its end. */
	watch: (id: string) => void;
	/** Told by a page that shows the job itself, so that its end brings no notice. Gives back how to leave it. */
	attend: (id: string) => () => void;
}

const Context = createContext<Jobs | null>(null);
const KEY = 'truceline.jobs';

/** Follows reading jobs wherever the person goes; one whose page was left comes back as a notice when it ends. */
export function JobsProvider({ children }: { children: ReactNode }) {
	const [jobs, setJobs] = useState<ReadonlyMap<string, JobView>>(new Map());
	const attended = useRef(new Map<string, number>());
	const followed = useRef(new Map<string, () => void>());
	const queries = useQueryClient();
	const { say } = useNotices();

	const watch = useCallback(
		(id: string) => {
			if (followed.current.has(id)) return;
			keep([...followed.current.keys(), id]);
			const stop = follow(id, (job) => {
				setJobs((now) => new Map(now).set(id, job));
				if (job.state !== 'done' && job.state !== 'failed') return;
				followed.current.delete(id);
				keep([...followed.current.keys()]);
				void queries.invalidateQueries({ queryKey: ALL });
				if (attended.current.get(id)) return;
				say({
					words: job.failed
						? `${counted(job.done, 'report')} read, ${counted(job.failed, 'report')} could not be read.`
						: `${counted(job.done, 'report')} read.`,
					link:
						job.reports.length === 1
							? { to: `/reports/${job.reports[0]}`, words: 'Open' }
							: { to: '/reports', words: 'See reports' },
				});
			});
			followed.current.set(id, stop);
		},
		[queries, say],
	);

	useEffect(() => {
		const all = followed.current;
		for (const id of kept()) watch(id);
		return () => {
			for (const stop of all.values()) stop();
			all.clear();
		};
	}, [watch]);

	const attend = useCallback((id: string) => {
		const now = attended.current;
		now.set(id, (now.get(id) ?? 0) + 1);
		return () => now.set(id, (now.get(id) ?? 1) - 1);
	}, []);

	const value = useMemo(() => ({ jobs, watch, attend }), [jobs, watch, attend]);
	return <Context value={value}>{children}</Context>;
}

export function useJobs(): Jobs {
	const value = useContext(Context);
	if (!value) throw new Error('JobsProvider is missing');
	return value;
}

function keep(ids: string[]): void {
	try {
		sessionStorage.setItem(KEY, JSON.stringify(ids));
	} catch {
		// Without storage a job is followed until the page is closed.
	}
}

function kept(): string[] {
	try {
		const ids: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
		return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
	} catch {
		return [];
	}
}
