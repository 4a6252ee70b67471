export * from './ClaimWords.tsx';
export * from './CountButton.tsx';
export * from './DisputeBlock.tsx';
export * from './RestsOn.tsx';
