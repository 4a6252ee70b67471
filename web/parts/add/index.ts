export * from './AddBox.tsx';
