import type { Claim, Figure, PartyRef, Reading } from '../domain/index.ts';

const WIDTH = { when: 23, where: 18, what: 26, who: 44 };

/** A reading as a table for people: a line a claim, with the words it rests on under it. */
export function tableOf(reading: Reading): string {
	const { report, claims } = reading;
	const head = [report.id, report.publisher, report.published, report.language, count(claims.length, 'claim')];
	const lines = [head.filter((part) => part !== null).join(' · ')];
	if (claims.length > 0) lines.push(row('WHEN', 'WHERE', 'WHAT', 'WHO', 'SAYS'));
	for (const claim of claims)
		lines.push(row(when(claim), where(claim), what(claim), who(claim), says(claim)), quoteOf(claim));
	return `${lines.join('\n')}\n`;
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
const UNKNOWN = '—';

function row(...cells: [string, string, string, string, string]): string {
	const [a, b, c, d, last] = cells;
	return `${[sized(a, WIDTH.when), sized(b, WIDTH.where), sized(c, WIDTH.what), sized(d, WIDTH.who)].join('  ')}  ${last}`.trimEnd();
}

/** The text in exactly `width` characters, cut with an ellipsis where it is longer. */
function sized(text: string, width: number): string {
	const characters = [...oneLine(text)];
	if (characters.length > width) return `${characters.slice(0, width - 1).join('')}…`;
	return characters.join('') + ' '.repeat(width - characters.length);
}

/** Line ends, tabs and control characters as spaces, so that a report cannot draw on the terminal. */
const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

function when({ time }: Claim): string {
	if (!time) return UNKNOWN;
	if (time.from === time.to) return time.from ?? UNKNOWN;
	return `${time.from ?? '…'}–${time.to ?? '…'}`;
}

const where = ({ place }: Claim) => place?.name ?? UNKNOWN;
const what = ({ type, status }: Claim) => (status === 'happened' ? type : `${type} (${status})`);
const names = (parties: PartyRef[]) => parties.map((party) => party.name).join(', ') || UNKNOWN;
const who = (claim: Claim) =>
	claim.targets.length > 0 ? `${names(claim.actors)} → ${names(claim.targets)}` : names(claim.actors);

function says({ source }: Claim): string {
	if (!source) return '';
	return oneLine(source.via ? `${source.speaker.name}, via ${source.via}` : source.speaker.name);
}

function quoteOf(claim: Claim): string {
	const figures = claim.figures.map(figureOf).join(', ');
	const words = `    “${oneLine(claim.quote.text)}” at ${claim.quote.start}–${claim.quote.end}, confidence ${claim.confidence.toFixed(2)}`;
	return figures ? `${words}; ${figures}` : words;
}

function figureOf({ of, who: whom, low, high }: Figure): string {
	const range = low === high ? `${low}` : low === null ? `≤${high}` : high === null ? `≥${low}` : `${low}–${high}`;
	return [of, range, whom].filter((part) => part !== null).join(' ');
}
