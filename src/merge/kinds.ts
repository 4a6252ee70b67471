import type { Codebook, Family } from '../domain/index.ts';

/** How well two types can name one act. */
export const KINSHIP = { none: 0, tied: 1, near: 2, same: 3 } as const;
export type Kinship = (typeof KINSHIP)[keyof typeof KINSHIP];

/** Types that tell that there was violence or harm, and not by what means: they can name any act of these families. */
const ANY_ACT = new Set(['attack', 'casualties']);
const NOT_AN_ACT_OF_VIOLENCE = new Set(['displacement', 'return', 'interception']);

/** Types of one family that often name one act, told from two sides or by two eyes. */
const NEAR: readonly (readonly [string, string])[] = [
	['armed-clash', 'assault'],
	['armed-clash', 'small-arms-fire'],
	['airstrike', 'drone-strike'],
	['chemical-attack', 'airstrike'],
	['chemical-attack', 'shelling'],
	['explosive-device', 'suicide-bombing'],
	['abduction', 'detention'],
	['deployment', 'advance'],
	['violation', 'accusation'],
	['protest', 'riot'],
];

/** Types of one family that can name one act only where more than day and place ties the claims together. */
const TIED: readonly (readonly [string, string])[] = [
	['assault', 'small-arms-fire'],
	['capture', 'handover'],
	['attack-on-civilians', 'sexual-violence'],
	['attack-on-civilians', 'property-destruction'],
	['release', 'aid'],
];
const BY_MEANS = ['airstrike', 'drone-strike', 'shelling', 'explosive-device', 'suicide-bombing', 'chemical-attack'];

const PAIRS = new Map<string, Kinship>();
for (const a of BY_MEANS) for (const b of BY_MEANS) PAIRS.set(`${a} ${b}`, KINSHIP.tied);
for (const [pairs, kinship] of [
	[TIED, KINSHIP.tied],
	[NEAR, KINSHIP.near],
] as const) {
	for (const [a, b] of pairs) PAIRS.set(`${a} ${b}`, kinship).set(`${b} ${a}`, kinship);
}

/** Kinship of two types of the codebook, by the types that an analyst's own types are like. */
export function kinshipOf(a: string, familyA: Family, b: string, familyB: Family): Kinship {
	if (a === b) return KINSHIP.same;
	let row = known.get(a);
	if (!row) {
		row = new Map();
		known.set(a, row);
	}
	let kinship = row.get(b);
	if (kinship === undefined) {
		kinship = findKinship(a, familyA, b, familyB);
		row.set(b, kinship);
	}
	return kinship;
}

/** Pairs that were asked for before: a type is always of one family. */
const known = new Map<string, Map<string, Kinship>>();

function findKinship(a: string, familyA: Family, b: string, familyB: Family): Kinship {
	if (ANY_ACT.has(a) && isViolence(b, familyB)) return KINSHIP.tied;
	if (ANY_ACT.has(b) && isViolence(a, familyA)) return KINSHIP.tied;
	return PAIRS.get(`${a} ${b}`) ?? KINSHIP.none;
}

/** True for a type that tells of an act without its means. */
export const isAnyAct = (type: string): boolean => ANY_ACT.has(type);

/** The engine's type behind a type that an analyst added. */
export function knownAs(codebook: Codebook, type: string): string {
	return codebook.types[type]?.like ?? type;
}

/** Families whose types can meet in one event share a letter; claims of two letters are never compared. */
export function groupOf(family: Family): string {
	return family === 'battle' || family === 'remote' || family === 'harm' ? 'v' : family.slice(0, 2);
}

/** Acts that are done once: a place falls once, a force leaves it once. Told with days that differ a little, they are one act with its day in dispute. */
export const isOnce = (type: string): boolean => ONCE.has(type);
const ONCE = new Set(['capture', 'handover', 'withdrawal', 'agreement', 'leadership-change']);

/** How long after its window a foretold act of this type can still be the one that was foretold, in days. */
export function patienceOf(type: string): number {
	return PROMPT.has(type) ? 14 : 60;
}
const PROMPT = new Set([
	'armed-clash',
	'assault',
	'attack',
	'small-arms-fire',
	'airstrike',
	'drone-strike',
	'shelling',
	'explosive-device',
	'suicide-bombing',
	'chemical-attack',
	'attack-on-civilians',
	'protest',
	'riot',
]);

function isViolence(type: string, family: Family): boolean {
	return groupOf(family) === 'v' && !NOT_AN_ACT_OF_VIOLENCE.has(type);
}
