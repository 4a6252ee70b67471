import { type RawBuilder, sql } from 'kysely';
import { TrucelineError } from '../domain/index.ts';

/** An order of rows: by one expression, then by columns that make it total; all in one direction. */
export type Order = { by: RawBuilder<unknown>; ties: RawBuilder<unknown>[]; down: boolean };

/** `order by …` of an order. */
export function orderBy({ by, ties, down }: Order): RawBuilder<unknown> {
	const direction = down ? sql`desc` : sql`asc`;
	return sql`order by ${sql.join([by, ...ties].map((one) => sql`${one} ${direction}`))}`;
}

/** The condition that a row comes after the one that the cursor names. Error: `request.wrong`. */
export function afterCursor({ by, ties, down }: Order, cursor: string): RawBuilder<boolean> {
	const values = decode(cursor, ties.length + 1);
	const casts = [typeof values[0] === 'number' ? sql`double precision` : sql`text`, ...ties.map(() => sql`bigint`)];
	const told = values.map((value, at) => sql`${value}::${casts[at]!}`);
	return sql`(${sql.join([by, ...ties])}) ${down ? sql`<` : sql`>`} (${sql.join(told)})`;
}

/** The cursor that names a row by its values in the order's columns. */
export const cursorOf = (values: (string | number)[]): string =>
	Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');

function decode(cursor: string, length: number): (string | number)[] {
	try {
		const values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
		const fits =
			Array.isArray(values) &&
			values.length === length &&
			values.every((value, at) => (at > 0 ? Number.isSafeInteger(value) : ['string', 'number'].includes(typeof value)));
		if (fits) return values as (string | number)[];
	} catch {
		// Told below, as any other cursor that is not ours.
	}
	throw new TrucelineError('request.wrong', 'after', 'The cursor is not one of this list.');
}
