import { describe, expect, it } from 'vitest';
import { folderOf, importsOf, sourcesUnder } from './imports.ts';

/** Which rooms each room may import from, besides itself: the direction of the house (ARCHITECTURE.md). */
const MAY_IMPORT: Record<string, string[]> = {
	domain: [],
	read: ['domain'],
	merge: ['domain'],
	judge: ['domain'],
	follow: ['domain'],
	monitor: ['domain', 'merge', 'judge', 'follow'],
	intake: ['domain'],
	knowledge: ['domain'],
	store: ['domain'],
	work: ['domain', 'read', 'merge', 'judge', 'follow', 'monitor', 'intake', 'knowledge', 'store'],
	publish: ['domain', 'merge', 'judge', 'follow', 'monitor', 'store'],
	serve: ['domain', 'intake', 'knowledge', 'monitor', 'store', 'work', 'publish'],
	cli: ['domain', 'intake', 'knowledge', 'store', 'monitor', 'work', 'publish', 'serve'],
	web: ['domain'],
};
/** Rooms that touch no file, clock, network or database: what they need comes in as parameters. */
const PURE = ['domain', 'read', 'merge', 'judge', 'follow', 'monitor'];
const TOUCHES_THE_WORLD = /^(?:node:|fs$|path$|pg\b|kysely\b)/;

const sources = [...sourcesUnder('src'), ...sourcesUnder('web')];
const imports = sources.flatMap(importsOf);
const roomOf = (path: string) => path.split('/')[path.startsWith('src/') ? 1 : 0]!;

describe('the house', () => {
	it('was read at all', () => {
		expect(sources.length).toBeGreaterThan(50);
		expect(imports.filter(({ ours }) => ours).length).toBeGreaterThan(sources.length);
	});

	it('has only rooms whose place is known', () => {
		expect([...new Set(sources.map(roomOf))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
	});

	it('is imported in one direction', () => {
		const against = imports.filter(({ from, to, ours }) => {
			const [room, other] = [roomOf(from), roomOf(to)];
			return ours && room !== other && other in MAY_IMPORT && !MAY_IMPORT[room]?.includes(other);
		});
		expect(against.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
	});

	it('has no two folders that import each other', () => {
		const edges = new Map<string, string>();
		for (const { from, to, ours } of imports) {
			if (ours && folderOf(from) !== folderOf(to)) edges.set(`${folderOf(from)} → ${folderOf(to)}`, from);
		}
		const mutual = [...edges.keys()].filter((edge) => edges.has(edge.split(' → ').reverse().join(' → ')));
		expect(mutual.map((edge) => `${edge} (${edges.get(edge)})`)).toEqual([]);
	});

	it('keeps files, clock, network and database out of the pure rooms', () => {
		const impure = imports.filter(
			({ from, to, ours }) => !ours && PURE.includes(roomOf(from)) && TOUCHES_THE_WORLD.test(to),
		);
		expect(impure.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
	});

	it('knows ONNX in the engine alone', () => {
		const others = imports.filter(
			({ from, to }) => to.startsWith('onnxruntime') && !from.startsWith('src/read/engine/'),
		);
		expect(others.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
	});
});

describe('the reader of imports', () => {
	it('sees static, re-exported, type-only and dynamic imports', () => {
		const seen = importsOf('src/cli/main.ts').map(({ to }) => to);
		expect(seen).toContain('src/cli/read.ts');
		expect(seen).toContain('src/domain/index.ts');
		expect(importsOf('src/domain/index.ts').map(({ to }) => to)).toContain('src/domain/claim.ts');
	});
});
