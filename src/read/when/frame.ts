import type { Span } from '../../domain/index.ts';

/** How the words before a time bound it: "since June", "until Sunday". */
export type Frame = 'since' | 'until' | 'before' | 'by' | 'after' | 'point';

const SINCE = /\b(?:ever )?since (?:at least |about |around |the |its |as early as )*$/i;
const FROM_ON = /\b(?:starting|beginning|commencing)(?: from| on| in)? $|\bas (?:of|from) $/i;
const UNTIL = /\b(?:until|till|up to|up until|through|running to) (?:at least |about |around |the )*$/i;
const BEFORE = /\b(?:before|prior to|ahead of|pre-?) ?(?:the )?$/i;
const BY = /\b(?:by|no later than|not later than) (?:the )?$/i;

/** The frame that words at `at` stand in; `filler` are the words that a claim points at around them. */
export function frameOf(text: string, filler: Span, at: Span, trigger: Span): Frame {
	const head = text.slice(filler.start, Math.max(filler.start, at.start)).replace(/\s/g, ' ');
	const before = text.slice(Math.max(0, at.start - 40), at.start).replace(/\s/g, ' ');
	const after = text.slice(at.end, at.end + 12).replace(/\s/g, ' ');
	const own = text.slice(at.start, at.end);
	if (/^(?:ever )?since\b/i.test(head.trim()) || /^since\b/i.test(own)) return 'since';
	if (SINCE.test(before)) return actOf(text, at, trigger) ? 'point' : 'since';
	if (/^ onwards?\b/.test(after) || FROM_ON.test(before) || /^from its\b|^from the (?:start|beginning)/i.test(head))
		return 'since';
	if (UNTIL.test(before) || /^(?:until|till)\b/i.test(head.trim())) return 'until';
	if (BEFORE.test(before) && /^(?:before|prior|ahead)/i.test(head.trim())) return 'before';
	if (BY.test(before)) return 'by';
	return /^after $/i.test(head) ? 'after' : 'point';
}

/** True where the words between two times make one period of them: "late on Saturday and early Sunday", "from 3 May to 5 June". */
export const bridges = (between: string): boolean =>
	/^[\s,]*(?:(?:and|to|or|through|until|till|into|onto|but|–|—|-|&|continued into|lasting into|and lasting into|and into|and again (?:in|on)|and (?:on|in|the|during)|to the|and continued until)[\s,]*)?(?:(?:on|in|the|of|at|around|about|early|late|during|following|next|[\w’']+['’]s announcement on)[\s]*)*(?:\(|\[)?$/i.test(
		between,
	);

/** "The deadliest since October, when troops retook the town", "since the 1998 bombing": the trigger is the act of that time, not what lasts since. */
function actOf(text: string, at: Span, trigger: Span): boolean {
	if (trigger.start < at.end) return false;
	const between = text.slice(at.end, trigger.start).replace(/\s/g, ' ');
	return /^,? when\b/.test(between) || (between.length <= 12 && !/[,;]/.test(between));
}
