import { memo } from 'react';
import type { Claim, Span } from '../../../src/domain/index.ts';
import { claimLabel } from '../../words/index.ts';
import { Sign } from '../signs/index.ts';
import { cut, type Mark, type Paragraph, type Segment } from './layers.ts';
import { underline } from './underline.ts';

/** The lit claim: its quote and the words of its fields. */
export interface LitParts {
	claim: string;
	quote: Span;
	marks: (Mark & { label: string })[];
}

interface Props {
	text: string;
	paragraph: Paragraph;
	claims: ReadonlyMap<string, Claim>;
	/** Null where the lit claim has no words in this paragraph, so that it need not be drawn again. */
	parts: LitParts | null;
}

export const TextParagraph = memo(function TextParagraph({ text, paragraph, claims, parts }: Props) {
	const last = paragraph.start + text.slice(paragraph.start, paragraph.end).trimEnd().length;
	return (
		<p dir="auto">
			{paragraph.segments.map((segment) => (
				<SegmentView key={segment.start} text={text} segment={segment} last={last} claims={claims} parts={parts} />
			))}
		</p>
	);
});

interface SegmentProps extends Omit<Props, 'paragraph'> {
	segment: Segment;
	/** Where the paragraph's words end; the line breaks after them are not drawn. */
	last: number;
}

function SegmentView({ text, segment, last, claims, parts }: SegmentProps) {
	const lines = segment.marks.flatMap(({ id, lane }) => {
		const claim = claims.get(id);
		return claim ? [{ family: claim.family, status: claim.status, lane }] : [];
	});
	const lit = parts !== null && segment.marks.some((mark) => mark.id === parts.claim);
	const inside = parts ? cut(segment, parts.marks) : [{ start: segment.start, end: segment.end, ids: [] }];
	return (
		<>
			{segment.begins.map((id) => {
				const claim = claims.get(id);
				return (
					claim && (
						<button
							key={id}
							type="button"
							className="claim-sign"
							data-claims={id}
							data-begin={id}
							aria-label={`Claim: ${claimLabel(claim)}`}
						>
							<Sign status={claim.status} family={claim.family} size={12} />
						</button>
					)
				);
			})}
			<span
				className={lines.length ? (lit ? 'seg lit' : 'seg') : undefined}
				data-claims={lines.length ? segment.marks.map((mark) => mark.id).join(' ') : undefined}
				style={underline(lines)}
			>
				{inside.map((piece) => {
					const words = text.slice(piece.start, Math.min(piece.end, last));
					if (!piece.ids.length) return words;
					const labels = parts!.marks.filter((mark) => mark.start === piece.start && piece.ids.includes(mark.id));
					return (
						<span key={piece.start} className="part" data-parts={piece.ids.join(' ')}>
							{labels.map((mark) => (
								<span
									key={mark.id}
									className="part-label"
									data-trigger={mark.id === 'trigger' ? '' : undefined}
									aria-hidden="true"
								>
									{mark.label}
								</span>
							))}
							{words}
						</span>
					);
				})}
			</span>
		</>
	);
}
