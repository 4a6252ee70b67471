import { type Kysely, sql } from 'kysely';
import { type DecisionView, TrucelineError } from '../domain/index.ts';
import type { Database, Tables } from './database/index.ts';
import { storable, storableJson } from './storable.ts';

export type NewMergeDecision = {
	kind: DecisionView['kind'];
	groups: string[][];
	/** id of the decision that an undo takes back. */
	undoes: string | null;
	by: string;
	why: string;
	at: Date;
};

type Row = {
	no: number;
	kind: DecisionView['kind'];
	groups: string[][];
	undoes: number | null;
	undone_by: number | null;
	who: string;
	why: string;
	at: Date;
};

/** All decisions on merging, oldest first. */
export async function mergeDecisions(query: Kysely<Tables>): Promise<DecisionView[]> {
	const { rows } = await sql<Row>`
		select d.no, d.kind, d.groups, d.undoes, u.no undone_by, d.who, d.why, d.at
		from merge_decisions d left join merge_decisions u on u.undoes = d.no order by d.no
	`.execute(query);
	return rows.map(viewOf);
}

/** Keeps a decision; see `MonitoringStore.decide`. */
export async function decideMerge({ query }: Database, decision: NewMergeDecision): Promise<DecisionView> {
	const { kind, groups, by, why, at } = decision;
	return query.transaction().execute(async (within) => {
		const undoes = decision.undoes === null ? null : await undoable(within, decision.undoes);
		const { rows } = await sql<{ no: number }>`
			insert into merge_decisions (kind, groups, undoes, who, why, at)
			values (${kind}, ${storableJson(groups)}::jsonb, ${undoes}, ${storable(by)}, ${storable(why)}, ${at}) returning no
		`.execute(within);
		return viewOf({ no: rows[0]!.no, kind, groups, undoes, undone_by: null, who: by, why, at });
	});
}

async function undoable(query: Kysely<Tables>, id: string): Promise<number> {
	const no = /^d(\d{1,15})$/.exec(id)?.[1];
	if (no === undefined) throw new TrucelineError('decision.missing', id);
	// One undo at a time: two of the same decision must not both find it standing.
	await sql`lock table merge_decisions in share row exclusive mode`.execute(query);
	const found = (await mergeDecisions(query)).find((decision) => decision.id === id);
	if (!found) throw new TrucelineError('decision.missing', id);
	if (found.kind === 'undo') throw new TrucelineError('request.wrong', id, 'An undo cannot be undone: decide anew.');
	if (found.undoneBy !== null) throw new TrucelineError('request.wrong', id, 'It was undone already.');
	return Number(no);
}

const viewOf = ({ no, kind, groups, undoes, undone_by, who, why, at }: Row): DecisionView => ({
	id: `d${no}`,
	kind,
	at: at.toISOString(),
	by: who,
	why,
	groups,
	undoes: undoes === null ? null : `d${undoes}`,
	undoneBy: undone_by === null ? null : `d${undone_by}`,
});
