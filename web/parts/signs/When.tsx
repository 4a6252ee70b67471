import type { Period } from '../../../src/domain/index.ts';
import { dayWords, periodIso, periodWords } from '../../words/index.ts';
import { Unknown } from './Doubt.tsx';

/** A day in words, ISO on hover and in the page's source; null is unknown. */
export function Day({ iso }: { iso: string | null }) {
	if (!iso) return <Unknown />;
	return (
		<time dateTime={iso} title={iso}>
			{dayWords(iso)}
		</time>
	);
}

/** A period in words by its precision; null is unknown. */
export function When({ period }: { period: Period | null }) {
	const words = period && periodWords(period);
	if (!words) return <Unknown />;
	return <span title={periodIso(period)}>{words}</span>;
}
