import type { ReactNode } from 'react';
import { FAMILIES, JUDGEMENTS, STATUSES } from '../../../src/domain/index.ts';
import {
	Dispute,
	Doubt,
	FamilyMark,
	Judged,
	PeriodBar,
	PlaceMark,
	Protected,
	placeDoubt,
	Sign,
	Unknown,
	Unverified,
	Verdict,
	Voices,
	When,
} from '../../parts/signs/index.ts';
import { ReportText } from '../../parts/text/index.ts';
import { STATE_NAMES, statusName, typeName } from '../../words/index.ts';
import { PERIODS, PLACES, SAMPLE } from './sample.ts';
import './grammar.css';

/** Every sign of the app, in both themes, with sample data: what a designer changes first. */
export function GrammarPage() {
	return (
		<div className="page grammar">
			<title>Signs · Truceline</title>
			<h1>Signs</h1>
			<p className="grammar-lead">
				The same signs stand on the text, in tables, on the map and in print, and none speaks by colour alone. The page
				shows them in both themes.
			</p>
			<div className="themes">
				{(['light', 'dark'] as const).map((theme) => (
					<section key={theme} className="theme" data-theme={theme} aria-label={`In the ${theme} theme`}>
						<Signs theme={theme} />
					</section>
				))}
			</div>
		</div>
	);
}

function Signs({ theme }: { theme: 'light' | 'dark' }) {
	return (
		<>
			<h2 className="theme-name">{theme === 'light' ? 'Light' : 'Dark'}</h2>
			<Part name="Status is the outline, family is the hue" says="Hue says kind, never blame.">
				<table className="sign-table">
					<thead>
						<tr>
							<th scope="col">Family</th>
							{STATUSES.map((status) => (
								<th key={status} scope="col">
									{statusName(status)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{FAMILIES.map((family) => (
							<tr key={family}>
								<th scope="row">
									<FamilyMark family={family} /> {typeName(family)}
								</th>
								{STATUSES.map((status) => (
									<td key={status}>
										<Sign status={status} family={family} size={18} label={`${family}, ${status}`} />
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</Part>
			<Part name="In the text" says="Each claim has its line under the words; the lit one shows its fields by name.">
				<ReportText
					text={SAMPLE.text}
					language="en"
					claims={SAMPLE.claims}
					lit="lit"
					onLight={() => undefined}
					onPick={() => undefined}
				/>
			</Part>
			<Part name="Verdict" says="“Alleged” stands beside every ▲ until a named person decides.">
				<p className="sample-row">
					<Verdict kind="in" />
					<Verdict kind="unclear" />
					<Verdict kind="excluded" />
					<Verdict kind="out" />
				</p>
			</Part>
			<Part
				name="How an event stands"
				says="The gravest of its verdicts; “alleged” stands beside every ▲. A clause that was not checked says so."
			>
				<p className="sample-row">
					{JUDGEMENTS.map((kind) => (
						<Judged key={kind} kind={kind} />
					))}
					<Unverified />
				</p>
			</Part>
			<Part name="Doubt" says="A dotted underline, its percentage on focus. What is not told is “unknown”.">
				<p className="sample-row">
					<Doubt sure={0.96}>Ahrar al-Sham</Doubt>
					<Doubt sure={0.58}>Hayat Tahrir al-Sham</Doubt>
					<Unknown />
				</p>
			</Part>
			<Part name="Places" says="A disk as wide as the doubt, a pin only for a known site.">
				<ul className="place-samples">
					{PLACES.map(({ place, status, family }) => (
						<li key={place.name}>
							<span className="place-sample">
								<PlaceMark place={place} status={status} family={family} />
							</span>
							{place.name} <span className="quiet">{placeDoubt(place)}</span>
						</li>
					))}
				</ul>
			</Part>
			<Part name="Periods" says="A bar as long as the precision; open or unknown ends are dashed.">
				<ul className="period-samples">
					{PERIODS.map((period) => (
						<li key={`${period.from} ${period.to} ${period.precision}`}>
							<PeriodBar period={period} from="2017-10-01" to="2017-10-31" />
							<When period={period} />
						</li>
					))}
				</ul>
			</Part>
			<Part name="Voices" says="Reprints of one wire are one voice.">
				<p>
					<Voices voices={3} reports={7} />
				</p>
			</Part>
			<Part name="Disputes" says="Side by side, in the order of the reports, none in front.">
				<p>
					<Dispute
						sides={[
							{ value: 'final assault to begin Sunday night', who: 'a field commander' },
							{ value: 'no time set', who: 'the SDF’s spokesman' },
						]}
					/>
				</p>
			</Part>
			<Part name="Protected" says="The reason shows on focus.">
				<p>
					Name of the witness: <Protected why="Kept back by the outlet: naming could put the person in danger." />
				</p>
			</Part>
			<Part name="How a report stands" says="Withdrawn and replaced reports are kept; their claims count no more.">
				<p className="sample-row">
					{Object.values(STATE_NAMES).map((name) => (
						<span key={name}>{name}</span>
					))}
				</p>
			</Part>
			<Part name="Type" says="One serif for reports, one sans for all else, figures in columns.">
				<p className="type-24">24 Reports and claims</p>
				<p className="type-18">18 The text of a report, set for reading</p>
				<p>15 Everything else: 1 234 567</p>
				<p className="small">13 Tables and notes: 8 Oct 2017</p>
				<p lang="ru" className="type-18">
					Перемирие соблюдается
				</p>
				<p lang="ar" dir="rtl" className="type-18">
					الهدنة صامدة
				</p>
			</Part>
		</>
	);
}

function Part({ name, says, children }: { name: string; says: string; children: ReactNode }) {
	return (
		<section className="part-of-grammar">
			<h3>{name}</h3>
			<p className="small quiet">{says}</p>
			{children}
		</section>
	);
}
