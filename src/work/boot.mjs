// A worker process starts as plain JavaScript; this teaches it TypeScript and goes on.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
