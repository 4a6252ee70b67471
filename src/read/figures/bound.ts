const LEAST =
	/\b(?:at least|more than|greater than|over|upwards of|no fewer than|no less than|not less than|in excess of|above|a minimum of|exceed(?:s|ed|ing)?|exceeding|well over|just over|a little over|surpass(?:ed|ing)|topped|north of)(?: (?:estimated|total of|combined|the|additional|an?))*\s*[$£€“"]?(?:US\$ ?)?$/i;
const MOST =
	/\b(?:up to|as many as|as much as|nearly|almost|fewer than|less than|under|just under|close to|at most|no more than|not more than|a maximum of|below|approaching|virtually)(?: (?:an? )?(?:estimated|total of|all|the|additional|an?))*\s*[$£€“"]?(?:US\$ ?)?$/i;

/** Whether the words around a number make it the least or the most that is told: "at least 12", "12 or more", "up to 12", "nearly 12". */
export function boundOf(before: string, after: string): 'least' | 'most' | null {
	if (/\bno (?:more|fewer|less) than\s*$/i.test(before)) return /\bno more/i.test(before) ? 'most' : 'least';
	if (/\bmore than an?\s*$/i.test(before)) return 'least';
	if (LEAST.test(before) || /^(?:\+|[- ]plus\b| or more\b| and counting\b)/i.test(after)) return 'least';
	if (MOST.test(before) || /^ (?:or (?:fewer|less)|at most)\b/i.test(after)) return 'most';
	return null;
}
