export * from './ClaimDetail.tsx';
export * from './ClaimLine.tsx';
export * from './fields.ts';
