import { Fragment } from 'react';
import type { EventPage } from '../../../src/domain/index.ts';
import { Unknown } from '../../parts/signs/index.ts';
import { counted, typeName } from '../../words/index.ts';
import { FIELD_NAMES, inOrder } from './fields.ts';

/** Fields whose values are names of the codebook. */
const CODED = new Set(['type', 'status']);

/** Every value that the claims hold, field by field, each with who holds it; contradicting ones divided by ⇄, none in front. */
export function Fields({ page }: { page: EventPage }) {
	const order = new Map(inOrder(page.claims).map((one, i) => [one.key, i]));
	const voice = new Map(page.claims.map((one) => [one.key, one.voice]));
	const first = (claims: readonly string[]) => Math.min(...claims.map((key) => order.get(key) ?? order.size));
	return (
		<section aria-label="Field by field">
			<div className="section-head">
				<h2>Field by field</h2>
				<span className="quiet">every value with who holds it, in the order of the reports</span>
			</div>
			<dl className="event-fields">
				{page.fields
					.filter((field) => field.field !== 'source')
					.map((field) => {
						const values = [...field.values].sort((a, b) => first(a.claims) - first(b.claims));
						return (
							<Fragment key={field.field}>
								<dt>
									{FIELD_NAMES[field.field]}
									{field.disputed && <span className="event-field-disputed"> disputed</span>}
								</dt>
								<dd>
									{values.length === 0 && <Unknown />}
									{values.map((value, i) => (
										<Fragment key={value.value}>
											{i > 0 &&
												(field.disputed ? (
													<span className="dispute-mark">
														<span aria-hidden="true">⇄</span>
														<span className="hidden-words"> contradicts </span>
													</span>
												) : (
													<span className="hidden-words">, also </span>
												))}
											<span className="event-value">
												<span>{CODED.has(field.field) ? typeName(value.label) : value.label}</span>{' '}
												<span className="quiet" title={voicesOf(value.claims, voice).join(', ')}>
													{holders(voicesOf(value.claims, voice))}
												</span>
											</span>
										</Fragment>
									))}
								</dd>
							</Fragment>
						);
					})}
			</dl>
		</section>
	);
}

const voicesOf = (claims: readonly string[], voice: ReadonlyMap<string, string>): string[] => [
	...new Set(claims.map((key) => voice.get(key) ?? 'unknown voice')),
];

function holders(voices: readonly string[]): string {
	if (voices.length <= 2) return voices.join(', ');
	return `${voices[0]} and ${counted(voices.length - 1, 'other voice')}`;
}
