import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ClaimRow, Codebook } from '../../../src/domain/index.ts';
import { reportQuery } from '../../api/index.ts';
import { ClaimDetail } from '../../parts/claim/index.ts';
import { Failed, Waiting } from '../../parts/shell/index.ts';
import { Day } from '../../parts/signs/index.ts';

interface Props {
	/** The claim's key: `<report id>.<claim id>`. */
	name: string;
	/** The row where it is loaded; a link to a claim further down finds it by its report. */
	row: ClaimRow | undefined;
	codebook: Codebook | undefined;
	parties: readonly string[];
	onParty: (party: string) => void;
	onClose: () => void;
}

/** What the chosen claim rests on: its words, its source, its report. */
export function Side({ name, row, codebook, parties, onParty, onClose }: Props) {
	const dot = name.lastIndexOf('.');
	const [report, claimId] = [name.slice(0, dot), name.slice(dot + 1)];
	const asked = useQuery({ ...reportQuery(report), enabled: !row });
	const claim = row?.claim ?? asked.data?.claims.find((one) => one.id === claimId);
	const head = row?.report ?? asked.data?.report;
	return (
		<aside className="claims-side" aria-label="Chosen claim">
			<button type="button" className="side-close" aria-label="Let go of the claim" title="Esc" onClick={onClose}>
				×
			</button>
			{claim && head ? (
				<ClaimDetail claim={claim} outlet={head.publisher} means={codebook?.types[claim.type]?.means}>
					<p className="side-report">
						<Link to="/reports/$id" params={{ id: head.id }} search={{ claim: claim.id }} className="side-open">
							{head.title ?? 'Open in its report'}
						</Link>
						<br />
						<span className="quiet">
							{head.publisher ?? 'outlet unknown'}, <Day iso={head.published} />. Enter opens it.
						</span>
					</p>
					{[...claim.actors, ...claim.targets].map((party) => {
						const value = party.id ?? `name:${party.name}`;
						return (
							<button
								key={`${value} ${party.start}`}
								type="button"
								className="textbutton"
								onClick={() => onParty(value)}
							>
								{parties.includes(value) ? `All but ${party.name} too` : `Only ${party.name}`}
							</button>
						);
					})}
				</ClaimDetail>
			) : asked.error ? (
				<Failed error={asked.error} where={`claim ${name}`} />
			) : asked.isPending ? (
				<Waiting what="Loading the claim" />
			) : (
				<p>This claim is gone: its report was read again or withdrawn.</p>
			)}
		</aside>
	);
}
