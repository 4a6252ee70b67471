import type { Agreement } from '../../../src/domain/index.ts';
import { dayWords, languageName, spanWords } from '../../words/index.ts';

/** The texts with their differences, the periods with the days that sources differ about, and where all this is from. */
export function TextsOf({ agreement }: { agreement: Agreement }) {
	return (
		<section aria-label="Texts and periods" className="texts">
			<div className="section-head">
				<h2>Texts and periods</h2>
			</div>
			{agreement.texts.length === 0 && <p className="quiet">No text is known.</p>}
			<ul>
				{agreement.texts.map((text) => (
					<li key={`${text.language} ${text.where}`}>
						<strong>
							{languageName(text.language) ?? text.language}, {text.status}
						</strong>
						: {text.where}
						{text.differs && <p>Differs: {text.differs}</p>}
					</li>
				))}
			</ul>
			<ul>
				{agreement.periods.map((period) => (
					<li key={period.id}>
						<strong>Period “{period.id}”</strong>: {spanWords(period) ?? 'days unknown'}
						{period.clock && <>, {period.clock}</>}
						{period.otherFrom.length > 0 && <p>Other starts told: {period.otherFrom.map(dayWords).join(', ')}</p>}
						{period.otherTo.length > 0 && <p>Other ends told: {period.otherTo.map(dayWords).join(', ')}</p>}
						{period.extension && <p>{period.extension}</p>}
					</li>
				))}
			</ul>
			{agreement.mechanism && <p>Watched over by: {agreement.mechanism}</p>}
			{agreement.phases && agreement.phases.length > 0 && (
				<ul>
					{agreement.phases.map((phase) => (
						<li key={phase.name}>
							<strong>{phase.name}</strong>, {phase.when}: {phase.what}
						</li>
					))}
				</ul>
			)}
			{agreement.note && <p>{agreement.note}</p>}
			{agreement.sources.length > 0 && (
				<details>
					<summary>Sources</summary>
					<ul>
						{agreement.sources.map((source) => (
							<li key={source}>{source}</li>
						))}
					</ul>
				</details>
			)}
		</section>
	);
}
