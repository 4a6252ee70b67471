import { Dialog } from '@base-ui/react/dialog';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useRouter } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { statusQuery } from '../../api/index.ts';
import { count, counted } from '../../words/index.ts';
import { focusSearch, KEYS, useKeys } from './keys.ts';
import { NoticeList } from './notices.tsx';
import { chooseTheme, THEMES, useTheme } from './theme.ts';
import './shell.css';

/** The pages in the order of the bar. A page that is added stands here and in the router. */
const PAGES = [
	{ to: '/', name: 'Situation' },
	{ to: '/events', name: 'Events' },
	{ to: '/agreements', name: 'Agreements' },
	{ to: '/control', name: 'Control' },
	{ to: '/forecasts', name: 'Forecasts' },
	{ to: '/parties', name: 'Parties' },
	{ to: '/reports', name: 'Reports' },
	{ to: '/claims', name: 'Claims' },
	{ to: '/grammar', name: 'Signs' },
] as const;

/** What stands around every page: the bar, the keys, the notices. */
export function Shell({ children }: { children: ReactNode }) {
	const [keysOpen, setKeysOpen] = useState(false);
	const navigate = useNavigate();
	const router = useRouter();
	const pressedG = useRef(0);
	const after = (to: (typeof PAGES)[number]['to']) => {
		if (performance.now() - pressedG.current < 1200) void navigate({ to });
	};
	useKeys({
		'?': () => setKeysOpen(true),
		'/': focusSearch,
		g: () => {
			pressedG.current = performance.now();
		},
		s: () => after('/'),
		e: () => after('/events'),
		a: () => after('/agreements'),
		o: () => after('/control'),
		f: () => after('/forecasts'),
		p: () => after('/parties'),
		r: () => after('/reports'),
		c: () => after('/claims'),
	});
	return (
		<>
			<a className="skip" href="#main">
				Skip to the page
			</a>
			<header className="bar">
				<Link to="/" className="wordmark" aria-label="Truceline, situation">
					<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
						<path d="M0 10h6m8 0h6" stroke="currentColor" strokeWidth="2" />
						<circle cx="10" cy="10" r="3" fill="none" stroke="currentColor" strokeWidth="2" />
					</svg>
					Truceline
				</Link>
				<nav aria-label="Pages">
					{PAGES.map((page) => (
						<Link
							key={page.to}
							to={page.to}
							activeOptions={{ exact: page.to === '/' }}
							activeProps={{ 'aria-current': 'page' }}
						>
							{page.name}
						</Link>
					))}
				</nav>
				<Standing />
				<ThemeSwitch />
				<button
					type="button"
					className="bar-button"
					aria-label="Keys"
					title="Keys (?)"
					onClick={() => setKeysOpen(true)}
				>
					?
				</button>
			</header>
			<main id="main" tabIndex={-1}>
				{children}
			</main>
			<NoticeList go={(to) => router.history.push(to)} />
			<Keys open={keysOpen} onOpen={setKeysOpen} />
		</>
	);
}

function Standing() {
	const { data } = useQuery(statusQuery());
	if (!data) return <span className="standing" />;
	return (
		<span
			className="standing quiet"
			title={`Truceline ${data.version}, reader ${data.reader ?? 'none'}, codebook ${data.codebook}`}
		>
			{data.waiting > 0 && <span role="status">Reading: {count(data.waiting)} to go</span>}
			<span>
				{counted(data.reports, 'report')}, {counted(data.claims, 'claim')}
			</span>
		</span>
	);
}

const THEME_NAMES = { system: 'As the computer', light: 'Light', dark: 'Dark' } as const;

function ThemeSwitch() {
	const theme = useTheme();
	const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;
	return (
		<button
			type="button"
			className="bar-button"
			aria-label={`Theme: ${THEME_NAMES[theme]}. Switch to ${THEME_NAMES[next].toLowerCase()}`}
			title={`Theme: ${THEME_NAMES[theme]}`}
			onClick={() => chooseTheme(next)}
		>
			<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
				<circle
					cx="8"
					cy="8"
					r="6.25"
					fill={theme === 'dark' ? 'currentColor' : 'none'}
					stroke="currentColor"
					strokeWidth="1.5"
				/>
				{theme === 'system' && <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" />}
			</svg>
		</button>
	);
}

function Keys({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
	return (
		<Dialog.Root open={open} onOpenChange={onOpen}>
			<Dialog.Portal>
				<Dialog.Backdrop className="veil" />
				<Dialog.Popup className="dialog">
					<Dialog.Title className="dialog-title">Keys</Dialog.Title>
					<dl className="keys">
						{KEYS.map(({ keys, does }) => (
							<div key={does}>
								<dt>
									{keys.map((key) => (
										<kbd key={key}>{key}</kbd>
									))}
								</dt>
								<dd>{does}</dd>
							</div>
						))}
					</dl>
					<Dialog.Close className="button">Close</Dialog.Close>
				</Dialog.Popup>
			</Dialog.Portal>
		</Dialog.Root>
	);
}
