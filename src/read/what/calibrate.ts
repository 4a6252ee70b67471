import { z } from 'zod';
import { SURE_FIELDS, type Sure } from '../../domain/index.ts';
import type { ClaimMark, Role } from '../marks/marks.ts';

/** A logistic curve over features of a claim: the probability is `sigmoid(bias + Σ weight × feature)`. */
const Curve = z.object({ bias: z.number(), weights: z.array(z.number()) });
export type Curve = z.infer<typeof Curve>;

/**
 * Curves fitted on reports held out of training, so that probabilities mean what they say (Platt, "Probabilistic outputs for
 * support vector machines", 1999, with several features). `confidence`: right in type and status.
 */
export const Calibration = z.object({ confidence: Curve, fields: z.record(z.enum(SURE_FIELDS), Curve) });
export type Calibration = z.infer<typeof Calibration>;

/** Calibrated probabilities of a claim's fields and of the claim as a whole. */
export function sureOf(mark: ClaimMark, calibration: Calibration): { sure: Sure; confidence: number } {
	const features = featuresOf(mark);
	const p = (field: keyof Sure) => round(curveAt(calibration.fields[field], features[field]));
	return {
		sure: {
			type: p('type'),
			status: p('status'),
			actors: p('actors'),
			targets: p('targets'),
			place: p('place'),
			time: p('time'),
			source: p('source'),
		},
		confidence: round(curveAt(calibration.confidence, [...features.type, ...features.status])),
	};
}

/** What the engine's probabilities say of each field, as the curves take it. */
export function featuresOf(mark: ClaimMark): Record<keyof Sure, number[]> {
	return {
		type: [logit(mark.triggerP), logit(mark.typeP), logit(mark.optionalP)],
		status: [logit(mark.statusP), mark.status === 'happened' ? 1 : 0],
		actors: several(mark, 'actor'),
		targets: several(mark, 'target'),
		place: one(mark, 'place'),
		time: one(mark, 'time'),
		source: one(mark, 'speaker'),
	};
}

/** The probability that a curve gives for features. */
export function curveAt(curve: Curve, features: readonly number[]): number {
	const sum = features.reduce((s, f, k) => s + f * (curve.weights[k] ?? 0), curve.bias);
	return 1 / (1 + Math.exp(-sum));
}

function several(mark: ClaimMark, role: Role): number[] {
	const p = mark.fillers.filter((f) => f.role === role).map((f) => f.p);
	const none = mark.noneP[role] ?? 1;
	if (p.length === 0) return [0, logit(none), 0, logit(mark.typeP)];
	return [logit(Math.min(...p)), 0, p.length > 1 ? 1 : 0, logit(mark.typeP)];
}

function one(mark: ClaimMark, role: Role): number[] {
	const found = mark.fillers.find((f) => f.role === role);
	const none = mark.noneP[role] ?? 1;
	return found ? [logit(found.p), 0, found.named ? 1 : 0] : [0, logit(none), 0];
}

function logit(p: number): number {
	const q = Math.min(1 - 1e-4, Math.max(1e-4, p));
	return Math.log(q / (1 - q));
}

const round = (p: number): number => Math.round(p * 1000) / 1000;
