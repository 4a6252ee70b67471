import type { Situation } from '../../../src/domain/index.ts';
import { CountButton } from '../../parts/rests/index.ts';
import { Judged } from '../../parts/signs/index.ts';
import { JUDGEMENT_NAMES } from '../../words/index.ts';

interface Props {
	data: Situation;
	opened: string | undefined;
	onOpen: (name: string | undefined) => void;
}

/** How many events stand how, against the period before; every number opens the claims that it counts. */
export function Counts({ data, opened, onOpen }: Props) {
	return (
		<dl className="counts">
			{data.counts.map(({ judgement, now, before }) => (
				<div key={judgement}>
					<dt>
						<Judged kind={judgement} />
					</dt>
					<dd>
						<span className="counts-now">
							<CountButton
								counted={now}
								label={`${JUDGEMENT_NAMES[judgement]}, in the period`}
								name={`count:${judgement}:now`}
								opened={opened}
								onOpen={onOpen}
							/>
						</span>
						<span className="counts-before quiet">
							before{' '}
							<CountButton
								counted={before}
								label={`${JUDGEMENT_NAMES[judgement]}, in the period before`}
								name={`count:${judgement}:before`}
								opened={opened}
								onOpen={onOpen}
							/>
						</span>
					</dd>
				</div>
			))}
		</dl>
	);
}
