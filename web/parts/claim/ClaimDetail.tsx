import type { ReactNode } from 'react';
import { type Claim, SURE_FIELDS } from '../../../src/domain/index.ts';
import { percent, sourceKindName, sourceWords, statusName, typeName } from '../../words/index.ts';
import { Doubt, Hint, PlaceMark, placeDoubt, Sign, Unknown, When } from '../signs/index.ts';
import { type FieldName, type FieldValue, fieldsOf, valuesOf } from './fields.ts';
import './claim.css';

interface Props {
	claim: Claim;
	outlet: string | null;
	/** What the codebook says the type means. */
	means?: string | undefined;
	/** What stands under the claim: where to go from here. */
	children?: ReactNode;
}

/** Everything that a claim holds, each value beside the words that it rests on and how sure it is. */
export function ClaimDetail({ claim, outlet, means, children }: Props) {
	const fields = fieldsOf(claim);
	return (
		<section className="claim-detail" aria-label={`Claim: ${typeName(claim.type)}, ${claim.status}`}>
			<h2 className="claim-head">
				<Sign status={claim.status} family={claim.family} size={16} />
				<span>
					{means ? (
						<Hint say={means} label={typeName(claim.type)}>
							<Unsure sure={claim.because.sure.type}>{typeName(claim.type)}</Unsure>
						</Hint>
					) : (
						typeName(claim.type)
					)}
				</span>
				<span className="claim-status">
					<Doubt sure={claim.because.sure.status}>{statusName(claim.status)}</Doubt>
				</span>
			</h2>
			<p className="claim-says">
				<span className="quiet">Says </span>
				<strong>
					<Doubt sure={claim.because.sure.source}>{sourceWords(claim.source, outlet)}</Doubt>
				</strong>
				{claim.source && (
					<span className="quiet">
						{' '}
						({[claim.source.speaker.role, sourceKindName(claim.source.kind)].filter(Boolean).join(', ')})
					</span>
				)}
			</p>
			<blockquote className="claim-quote">“{claim.quote.text}”</blockquote>
			<dl className="claim-fields">
				<Row name="Actor" values={valuesOf(fields, 'actor')} />
				<Row name="Target" values={valuesOf(fields, 'target')} />
				<Row name="Place" values={valuesOf(fields, 'place')}>
					{claim.place && (
						<>
							<PlaceMark place={claim.place} family={claim.family} status={claim.status} />
							<span className="quiet">{placeDoubt(claim.place)}</span>
						</>
					)}
				</Row>
				{claim.place?.candidates && claim.place.candidates.length > 0 && (
					<>
						<dt>Could be</dt>
						<dd>
							{claim.place.candidates.map((one) => [one.name, one.country].filter(Boolean).join(', ')).join(' · ')}
						</dd>
					</>
				)}
				<Row name="Time" values={valuesOf(fields, 'time')}>
					{claim.time && (
						<span className="quiet">
							<span className="hidden-words">
								<When period={claim.time} />
							</span>
							to the {claim.time.precision}
						</span>
					)}
				</Row>
				{claim.figures.length > 0 && <Row name="Figure" values={valuesOf(fields, 'figure')} />}
				{claim.weapon && <Row name="Weapon" values={valuesOf(fields, 'weapon')} />}
			</dl>
			<details className="claim-why">
				<summary>Why?</summary>
				<p>
					Read as {typeName(claim.type).toLowerCase()} for the words <q>{claim.because.trigger.text}</q>, found by{' '}
					{finder(claim.because.by)}. Whole claim: {percent(claim.confidence)} sure.
				</p>
				<dl className="sure-list">
					{SURE_FIELDS.map((name) => (
						<div key={name}>
							<dt>{typeName(name)}</dt>
							<dd>
								<span className="sure-bar" aria-hidden="true">
									<span style={{ width: `${claim.because.sure[name] * 100}%` }} />
								</span>
								{percent(claim.because.sure[name])}
							</dd>
						</div>
					))}
				</dl>
			</details>
			{children && <div className="claim-foot">{children}</div>}
		</section>
	);
}

function Row({ name, values, children }: { name: string; values: FieldValue[]; children?: ReactNode }) {
	const field = name.toLowerCase() as FieldName;
	return (
		<>
			<dt>{name}</dt>
			<dd data-field={field}>
				{values.length === 0 && <Unknown />}
				{values.map((one) => (
					<div key={one.id} className="claim-value">
						<Doubt sure={one.sure ?? 1}>{one.value}</Doubt>
						{one.more && <span className="quiet"> {one.more}</span>}
						{one.words !== one.value && <q className="claim-words">{one.words}</q>}
						{children}
					</div>
				))}
			</dd>
		</>
	);
}

/** In a hint that tells what a type means, doubt shows as the underline alone: its percentage stands under "Why?". */
function Unsure({ sure, children }: { sure: number; children: string }) {
	return (
		<Doubt sure={sure} still>
			{children}
		</Doubt>
	);
}

const finder = (by: string) =>
	by.startsWith('lexicon:') ? `the own trigger word “${by.slice(8)}”` : 'the reader model';
