import type { Quote } from '../../domain/index.ts';
import type { Filler, ReadingOf } from '../marks/marks.ts';

const LEAD =
	/^(?:[\s“”"'‘’(,;:-]+|(?:an?|the|its|his|her|their|some|several|with|by|using|from|of|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds|scores|thousands|multiple|more than|at least|about|other|more|\d[\d,.]*)(?=[\s“"]))\s*/i;
const TAIL = /(?:[\s“”"'‘’),;:.-]+|['’]s)$/;

/** The weapon's own words, without articles, numbers and signs around them; null where nothing is left. */
export function weaponOf(of: ReadingOf, filler: Filler): Quote | null {
	let { start, end } = filler.span;
	for (;;) {
		const lead = LEAD.exec(of.text.slice(start, end));
		if (!lead || lead[0].length === 0) break;
		start += lead[0].length;
	}
	for (;;) {
		const tail = TAIL.exec(of.text.slice(start, end));
		if (!tail) break;
		end -= tail[0].length;
	}
	return end > start ? { text: of.text.slice(start, end), start, end } : null;
}
