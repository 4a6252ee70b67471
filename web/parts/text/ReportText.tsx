import { type FocusEvent, type MouseEvent, useLayoutEffect, useMemo, useRef } from 'react';
import type { Claim } from '../../../src/domain/index.ts';
import { overlaps } from '../../../src/domain/index.ts';
import { fieldsOf } from '../claim/fields.ts';
import { useFound } from './found.ts';
import { layers } from './layers.ts';
import { type LitParts, TextParagraph } from './TextParagraph.tsx';
import './text.css';

interface Props {
	text: string;
	language: string | null;
	claims: readonly Claim[];
	/** What was searched for on the way here. */
	query?: string | undefined;
	/** The claim whose words and fields are shown now. */
	lit: string | null;
	onLight: (claim: string | null) => void;
	onPick: (claim: string) => void;
}

/** Characters from which paragraphs out of sight are not laid out. */
const LONG = 60_000;

/** A report's text set for reading, every claim's words marked, the lit claim's fields named where they stand. */
export function ReportText({ text, language, claims, query, lit, onLight, onPick }: Props) {
	const root = useRef<HTMLDivElement>(null);
	const byId = useMemo(() => new Map(claims.map((claim) => [claim.id, claim])), [claims]);
	const paragraphs = useMemo(
		() =>
			layers(
				text,
				claims.map(({ id, quote }) => ({ id, start: quote.start, end: quote.end })),
			),
		[text, claims],
	);
	const parts = useMemo<LitParts | null>(() => {
		const claim = lit === null ? undefined : byId.get(lit);
		if (!claim) return null;
		const fields = fieldsOf(claim).map(({ id, field, start, end }) => ({ id, label: field as string, start, end }));
		const { trigger } = claim.because;
		return {
			claim: claim.id,
			quote: claim.quote,
			marks: [
				...fields,
				{ id: 'trigger', label: claim.type.replaceAll('-', ' '), start: trigger.start, end: trigger.end },
			],
		};
	}, [byId, lit]);

	useFound(root, query, parts);
	useLayoutEffect(() => {
		if (parts && root.current) spreadLabels(root.current);
	}, [parts]);

	const claimAt = (target: EventTarget): string | null => {
		const at = (target as Element).closest?.('[data-claims]');
		return at?.getAttribute('data-claims')?.split(' ').at(-1) ?? null;
	};

	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: every claim has a button of its own in the text, reached by keyboard
		// biome-ignore lint/a11y/noStaticElementInteractions: pointer events are gathered here for the whole text
		<div
			ref={root}
			className="report-text"
			lang={language ?? undefined}
			data-lit={parts ? '' : undefined}
			data-long={text.length > LONG ? '' : undefined}
			onMouseOver={(event: MouseEvent) => onLight(claimAt(event.target))}
			onMouseLeave={() => onLight(null)}
			onFocus={(event: FocusEvent) => onLight(claimAt(event.target))}
			onBlur={() => onLight(null)}
			onClick={(event: MouseEvent) => {
				const claim = claimAt(event.target);
				if (claim && window.getSelection()?.isCollapsed !== false) onPick(claim);
			}}
		>
			{paragraphs.map((paragraph) => {
				const here = parts && [parts.quote, ...parts.marks].some((span) => overlaps(span, paragraph));
				return (
					<TextParagraph
						key={paragraph.start}
						text={text}
						paragraph={paragraph}
						claims={byId}
						parts={here ? parts : null}
					/>
				);
			})}
		</div>
	);
}

/** Moves labels of one line apart where they would lie on each other. */
function spreadLabels(root: HTMLElement): void {
	const labels = [...root.querySelectorAll<HTMLElement>('.part-label')];
	for (const label of labels) label.style.translate = '';
	const right = root.getBoundingClientRect().right;
	const boxes = labels
		.map((label) => ({ label, box: label.getBoundingClientRect() }))
		.sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
	let line = Number.NEGATIVE_INFINITY;
	let free = 0;
	for (const { label, box } of boxes) {
		if (Math.abs(box.top - line) > 6) {
			line = box.top;
			free = Number.NEGATIVE_INFINITY;
		}
		let shift = Math.max(0, free - box.left);
		if (box.right + shift > right) shift = Math.max(free - box.left, right - box.right);
		if (shift) label.style.translate = `${shift}px 0`;
		free = box.right + shift + 3;
	}
}
