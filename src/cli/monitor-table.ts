import type { Scene } from '../domain/index.ts';
import type { Monitored } from '../monitor/index.ts';

/** What monitoring found, for people: a part for each noun, a line for each thing. */
export function monitorTable({ id, asOf }: Pick<Scene, 'id' | 'asOf'>, found: Monitored): string {
	const lines = [`${id} as of ${asOf}`];
	const part = (name: string, rows: string[]) => {
		if (rows.length > 0) lines.push('', `${name.toUpperCase()} (${rows.length})`, ...rows.map((row) => `  ${row}`));
	};
	part(
		'events',
		found.events.map(({ id: event, type, status, contested, who, whom, where, when, claims, voices }) =>
			[
				event.padEnd(8),
				(when[0]?.value ?? '—').padEnd(21),
				(where[0]?.value ?? '—').padEnd(22),
				`${type}${status === 'happened' ? '' : ` (${status})`}${contested ? ', contested' : ''}`,
				[namesOf(who), namesOf(whom)].filter(Boolean).join(' → ') || 'nobody named',
				`${claims.length} claims, ${voices.length} voices`,
			].join('  '),
		),
	);
	part(
		'disputes',
		found.disputes.map(
			({ kind, sides, why }) => `${kind}: ${why} [${sides.map((side) => side.join(' ')).join(' | ')}]`,
		),
	);
	part(
		'findings',
		found.findings.map(({ event, agreement, provision, verdict, state, contested, reasons }) => {
			const against = reasons.filter((reason) => !reason.for).map(({ why }) => why);
			const why = against.length > 0 ? `: ${against.join('; ')}` : '';
			return `${event}  ${agreement} ${provision}  ${verdict} (${state}${contested ? ', contested' : ''})${why}`;
		}),
	);
	part(
		'duties',
		found.duties.map(
			({ agreement, provision, deadline, state, reasons }) =>
				`${agreement} ${provision}, by ${deadline ?? 'no day'}: ${state} (${reasons.map(({ party, why }) => `${party}: ${why}`).join('; ') || 'nobody owes it'})`,
		),
	);
	part(
		'control',
		found.control.map(
			({ place, holders, contested }) =>
				`${place}: ${holders.map(({ party, share }) => (share ? `${party} ${share.low ?? '?'}–${share.high ?? '?'} %` : party)).join(', ') || 'nobody is told'}${contested ? ' (contested)' : ''}`,
		),
	);
	part(
		'forecasts',
		found.forecasts.map(({ claim, state, why }) => `${claim}  ${state}: ${why}`),
	);
	part(
		'warnings',
		found.warnings.map(({ kind, parties, zone, why }) => `${kind}: ${parties.join(', ') || zone?.name || ''} — ${why}`),
	);
	return `${lines.join('\n').replace(/[\p{Cc}]/gu, (sign) => (sign === '\n' ? sign : ' '))}\n`;
}

const namesOf = (values: { value: string }[]) => values.map(({ value }) => value).join(', ');
