import type { EventRow, Situation } from '../../../src/domain/index.ts';
import { placeKey } from '../../map/events.ts';
import { RestsOn } from '../../parts/rests/index.ts';
import { JUDGEMENT_NAMES, WARNING_NAMES } from '../../words/index.ts';
import { breachKey, breachWords } from './breach.ts';

interface Props {
	/** What is opened, by its name in the address. */
	name: string;
	data: Situation;
	onClose: () => void;
}

/** What a number, a mark of the map or a warning rests on. */
export function Opened({ name, data, onClose }: Props) {
	const found = find(name, data);
	if (!found) {
		return (
			<RestsOn title="Nothing counts here now" events={[]} claims={[]} onClose={onClose}>
				<p>With this day and these filters nothing stands under that number.</p>
			</RestsOn>
		);
	}
	const ids = new Set(found.events);
	const events = data.events.filter((event) => ids.has(event.id));
	return <RestsOn key={name} title={found.title} events={events} claims={found.claims} onClose={onClose} />;
}

interface Found {
	title: string;
	events: readonly string[];
	claims: readonly string[];
}

function find(name: string, data: Situation): Found | null {
	const [what, rest] = [name.slice(0, name.indexOf(':')), name.slice(name.indexOf(':') + 1)];
	const end = rest.lastIndexOf(':');
	const [key, when] = [rest.slice(0, end), rest.slice(end + 1) === 'before' ? 'before' : 'now'] as const;
	const also = when === 'before' ? ', in the period before' : '';
	if (what === 'count') {
		const line = data.counts.find((one) => one.judgement === key);
		return line ? { title: sentence(JUDGEMENT_NAMES[line.judgement] + also), ...line[when] } : null;
	}
	if (what === 'breach') {
		const line = data.breaches.find((one) => breachKey(one) === key);
		return line ? { title: `Alleged: ${breachWords(line)}${also}`, ...line[when] } : null;
	}
	if (what === 'warning') {
		const warning = data.warnings[Number(rest)];
		if (!warning) return null;
		const claims = warning.claims.map((claim) => claim.key);
		return { title: `${WARNING_NAMES[warning.kind]}: ${warning.why}`, events: warning.events, claims };
	}
	if (what === 'at') {
		const points = new Set(rest.split(';'));
		const here = data.events.filter(
			({ place }) =>
				place?.lat != null && place.lon !== null && points.has(placeKey({ lat: place.lat, lon: place.lon })),
		);
		return here.length ? { title: placeTitle(here), events: here.map((one) => one.id), claims: claimsOf(here) } : null;
	}
	return null;
}

const claimsOf = (events: readonly EventRow[]) => [...new Set(events.flatMap((event) => event.claims))];

function placeTitle(events: readonly EventRow[]): string {
	const place = events[0]!.place!;
	const km = place.radiusKm === null ? 'radius unknown' : `within ${Math.max(1, Math.round(place.radiusKm))} km`;
	return `${place.name}, ${km}`;
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
