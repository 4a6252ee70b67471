import type { EventPage } from '../../../src/domain/index.ts';
import { Voices } from '../../parts/signs/index.ts';
import { counted } from '../../words/index.ts';

/** Independent voices, each with the outlets that carry it: reprints of one voice are folded into it and corroborate nothing. */
export function VoiceList({ page }: { page: EventPage }) {
	return (
		<section aria-label="Voices">
			<div className="section-head">
				<h2>
					<Voices voices={page.event.voices} reports={page.event.reports} />
				</h2>
			</div>
			<ul className="voice-list">
				{page.voices.map((voice) => (
					<li key={voice.voice}>
						<strong>{voice.voice}</strong>{' '}
						<span className="quiet">
							{counted(voice.claims.length, 'claim')}
							{voice.reports > 1 && <>, carried by {counted(voice.reports, 'report')}</>}
							{voice.outlets.length > 0 && <>: {voice.outlets.join(', ')}</>}
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}
