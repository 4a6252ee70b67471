import type { Claim, Figure, Source, SourceKind, Status } from '../../src/domain/index.ts';

/** A codebook name as pages write it: `armed-clash` → `Armed clash`. */
export function typeName(id: string): string {
	const words = id.replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

export const statusName = (status: Status): string => typeName(status);

/** A probability as whole percent: `0.874` → `87 %`. */
export const percent = (p: number): string => `${Math.round(p * 100)} %`;

/** A count with thin spaces between thousands. */
export const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ' ');

/** `1 claim`, `12 claims`. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${count(n)} ${n === 1 ? one : many}`;

const UNITS: Record<string, ((n: string) => string) | undefined> = {
	percent: (n) => `${n} %`,
	money: (n) => `${n} (money)`,
};

/** A figure as told: `12 killed`, `at least 12 killed`, `up to 9 vehicles`, `7 to 10 days`; `unknown` where no number is told. */
export function figureWords(figure: Pick<Figure, 'low' | 'high'> & { of: string; [more: string]: unknown }): string {
	const { low, high, of } = figure;
	const number =
		low !== null && high !== null
			? low === high
				? count(low)
				: `${count(low)} to ${count(high)}`
			: low !== null
				? `at least ${count(low)}`
				: high !== null
					? `up to ${count(high)}`
					: 'unknown number of';
	const unit = UNITS[of];
	return unit ? unit(number) : `${number} ${of}`;
}

const KINDS: Record<SourceKind, string> = {
	witness: 'witness',
	official: 'official',
	party: 'party to the conflict',
	monitor: 'monitor',
	media: 'media',
	unnamed: 'unnamed',
};
export const sourceKindName = (kind: SourceKind): string => KINDS[kind];

/** Who says a claim: the speaker with role and the outlet that they spoke to, or the report's own voice. */
export function sourceWords(source: Source | null, outlet: string | null): string {
	if (!source) return outlet ? `${outlet}, own voice` : 'own voice of the report';
	return source.via ? `${source.speaker.name}, told ${source.via}` : source.speaker.name;
}

/** Who does it to whom, in one line; null stands where the report does not tell. */
export function sidesOf(claim: Claim): { actors: string | null; targets: string | null } {
	const join = (refs: Claim['actors']) => (refs.length ? refs.map((ref) => ref.name).join(', ') : null);
	return { actors: join(claim.actors), targets: join(claim.targets) };
}

/** A claim in one sentence for those who hear the page: type, status, sides, place. */
export function claimLabel(claim: Claim): string {
	const { actors, targets } = sidesOf(claim);
	return [
		`${typeName(claim.type)}, ${claim.status}`,
		`by ${actors ?? 'unknown'}`,
		targets && `to ${targets}`,
		claim.place && `at ${claim.place.name}`,
	]
		.filter(Boolean)
		.join(', ');
}
