import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { type StandView, standOf } from '../../address/index.ts';
import { agreementQuery } from '../../api/index.ts';
import { Desk, StandBar } from '../../parts/desk/index.ts';
import { Failed, useKeys, Waiting } from '../../parts/shell/index.ts';
import { dayWords } from '../../words/index.ts';
import { Duties } from './Duties.tsx';
import { Ledger } from './Ledger.tsx';
import { LedgerClaims } from './LedgerClaims.tsx';
import { PartiesOf } from './PartiesOf.tsx';
import { Provisions } from './Provisions.tsx';
import { TextsOf } from './TextsOf.tsx';
import { ZonesMap } from './ZonesMap.tsx';
import './agreement.css';

const route = getRouteApi('/agreements/$id');

/** One agreement: who stands how, where and when it holds, every provision, the ledger, and what is due. */
export function AgreementPage() {
	const { id } = route.useParams();
	const view = route.useSearch();
	const navigate = route.useNavigate();
	const { data, error, isPlaceholderData, refetch } = useQuery(agreementQuery(id, standOf(view)));
	const set = useCallback(
		(change: StandView) => void navigate({ search: (now) => ({ ...now, ...change }), resetScroll: false }),
		[navigate],
	);
	const open = useCallback((name: string | undefined) => set({ open: name }), [set]);
	useKeys({ Escape: () => view.open && open(undefined) });
	const ready = data !== undefined;
	useEffect(() => {
		if (ready && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
	}, [ready]);

	if (error) {
		return (
			<Desk title="Agreement">
				<Failed page error={error} where={`agreement ${id}`} again={() => void refetch()} />
				<p>
					<Link to="/agreements" search={standOf(view)}>
						All agreements
					</Link>
				</p>
			</Desk>
		);
	}
	if (!data) {
		return (
			<Desk title="Agreement">
				<Waiting what="Loading the agreement" />
			</Desk>
		);
	}
	const { agreement } = data;
	return (
		<Desk
			title={agreement.name}
			right={
				view.open ? (
					<LedgerClaims page={data} name={view.open} onClose={() => open(undefined)} />
				) : (
					<>
						<PartiesOf page={data} />
						<TextsOf agreement={agreement} />
					</>
				)
			}
			rightName={view.open ? 'What it rests on' : 'Parties and texts'}
			sheet={Boolean(view.open)}
		>
			<header className="agreement-head" data-stale={isPlaceholderData ? '' : undefined}>
				<h1>{agreement.name}</h1>
				<p>
					{agreement.signed ? <>Signed {dayWords(agreement.signed)}. </> : 'Day of signing unknown. '}
					<strong>
						{data.inForce ? 'In force' : 'Not in force'} on {dayWords(data.asOf)}.
					</strong>
				</p>
				<div className="across">
					<StandBar
						asOf={data.asOf}
						knownOn={view.knownOn}
						chosen={Boolean(view.asOf)}
						set={(change) => set({ ...change, open: undefined })}
					/>
				</div>
			</header>
			<Ledger page={data} opened={view.open} onOpen={open} />
			<Duties duties={data.duties} />
			<ZonesMap agreement={agreement} events={data.events} onOpen={open} opened={view.open} />
			<Provisions page={data} />
		</Desk>
	);
}
