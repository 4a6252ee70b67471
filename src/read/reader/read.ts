import type { Claim, Figure, Reading, Report, Span } from '../../domain/index.ts';
import { familyOf } from '../../domain/index.ts';
import { figuresOf } from '../figures/figures.ts';
import { weaponOf } from '../figures/weapon.ts';
import type { ClaimMark, Marks, ReadingOf } from '../marks/marks.ts';
import { makeSays } from '../says/index.ts';
import { languageOf } from '../text/language.ts';
import { sentences } from '../text/sentences.ts';
import { oneAct, quoted, quoteOf, settle, sureOf, withLexicon } from '../what/index.ts';
import { makeTimes } from '../when/index.ts';
import { makePlaces } from '../where/index.ts';
import { makeWho } from '../who/index.ts';
import { withHarmed } from './harmed.ts';
import type { World } from './world.ts';

/** Reads reports to claims. */
export interface Reader {
	version: string;
	/** One report to its reading: claims, mentions and sentences; none but sentences where it is not English. */
	read(report: Report): Promise<Reading>;
}

/** A reader over a world. Same world, same report, same bytes of reading. */
export function makeReader(world: World): Reader {
	return {
		version: world.version,
		async read(report) {
			const language = report.language ?? languageOf(report.text);
			const cut = sentences(report.text);
			const marks = readable(report.text, language)
				? await world.engine.mark({ text: report.text, sentences: cut })
				: null;
			return readingOf(report, language, cut, marks, world);
		},
	};
}

function readingOf(report: Report, language: string | null, cut: Span[], marks: Marks | null, world: World): Reading {
	const head = {
		id: report.id,
		title: report.title,
		publisher: report.publisher,
		published: report.published,
		language,
	};
	if (!marks) {
		const nothing = { parties: [], people: [], places: [], times: [], sayings: [] };
		return { report: head, claims: [], mentions: nothing, disputes: [], sentences: cut };
	}
	const of: ReadingOf = {
		text: report.text,
		published: report.published,
		publisher: report.publisher,
		title: report.title,
		sentences: cut,
	};
	const figures = new Map<ClaimMark, Figure[]>();
	const claimMarks = settle(withLexicon(marks.claims, of.text, cut, world.lexicon), world.codebook).map((mark) => {
		const counted = fillersOf(mark, 'figure').flatMap((f) => figuresOf(of, f));
		const full = withHarmed(mark, counted, world.codebook);
		figures.set(full, counted);
		return full;
	});
	const settled: Marks = { ...marks, claims: claimMarks };
	const who = makeWho(of, settled, world.parties);
	const says = makeSays(of, settled, who, world.outlets);
	const where = makePlaces(of, settled, world.gazetteer, { countries: who.countries });
	const when = makeTimes(of, settled);
	const read = settled.claims.map((mark): Claim => {
		const { sure, confidence } = sureOf(mark, world.calibration);
		return {
			id: '',
			type: mark.type,
			family: familyOf(world.codebook, mark.type),
			status: mark.status,
			quote: quoteOf(of.text, mark, cut[mark.sentence]!),
			actors: who.actorsOf(mark),
			targets: who.targetsOf(mark),
			place: where.placeOf(mark),
			time: when.timeOf(mark),
			figures: figures.get(mark) ?? [],
			weapon: fillersOf(mark, 'weapon').map((f) => weaponOf(of, f))[0] ?? null,
			source: says.sourceOf(mark),
			agreements: [],
			because: { trigger: quoted(of.text, mark.trigger), by: mark.by ?? 'engine', sure },
			confidence,
		};
	});
	const claims = oneAct(read, cut).map((claim, k) => ({ ...claim, id: `c${k + 1}` }));
	return {
		report: head,
		claims,
		mentions: {
			parties: who.mentions,
			people: says.people,
			places: where.mentions,
			times: when.mentions,
			sayings: says.sayings,
		},
		disputes: [],
		sentences: cut,
	};
}

const fillersOf = (mark: ClaimMark, role: string) => mark.fillers.filter((f) => f.role === role);

/** English, or too short to tell but in Latin letters. */
function readable(text: string, language: string | null): boolean {
	if (language !== null) return language === 'en';
	const letters = text.slice(0, 2000).match(/\p{L}/gu)?.length ?? 0;
	const latin = text.slice(0, 2000).match(/[A-Za-z]/g)?.length ?? 0;
	return latin > letters * 0.9;
}
