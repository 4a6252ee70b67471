import type { Agreement, Lineage, Standing } from '../domain/index.ts';

/** The agreement with the standing of those whom a body that it names has designated, on the days that the designation holds. */
export function withDesignated(agreement: Agreement, lineage: Lineage): Agreement {
	if (agreement.designated.length === 0) return agreement;
	const added: Standing[] = [];
	for (const { by, role, why } of agreement.designated) {
		for (const { id, designations } of lineage.all()) {
			for (const { by: body, from, to } of designations) {
				if (body !== by) continue;
				added.push({ party: id, role, from: from ?? null, to: to ?? null, why: why ?? `designated by ${by}` });
			}
		}
	}
	return { ...agreement, parties: [...agreement.parties, ...added] };
}
