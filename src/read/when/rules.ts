import type { Rule } from './rule.ts';
import { calendarRules } from './rules-calendar.ts';
import { relativeRules } from './rules-relative.ts';

/** All patterns for words of time; where two fit at one place the longer wins, then the earlier in this list. */
export const RULES: readonly Rule[] = [...calendarRules, ...relativeRules];
