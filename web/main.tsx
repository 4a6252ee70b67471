import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyTheme, JobsProvider, NoticesProvider } from './parts/shell/index.ts';
import { router } from './router.tsx';
import './style/base.css';

applyTheme();

const queries = new QueryClient({
	defaultOptions: { queries: { retry: false, staleTime: 10_000, refetchOnWindowFocus: false } },
});

createRoot(document.getElementById('app')!).render(
	<StrictMode>
		<QueryClientProvider client={queries}>
			<NoticesProvider>
				<JobsProvider>
					<Tooltip.Provider>
						<RouterProvider router={router} />
					</Tooltip.Provider>
				</JobsProvider>
			</NoticesProvider>
		</QueryClientProvider>
	</StrictMode>,
);
