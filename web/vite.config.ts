import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The oldest browsers that know `light-dark()`: lowering it would break a theme that stands inside another. */
const CSS = ['chrome123', 'firefox120', 'safari17.5'];

/** Builds the app into `dist/web`. In development `/api` goes to the server at `TRUCELINE_API`. */
export default defineConfig({
	root: here('.'),
	plugins: [react()],
	worker: { format: 'es' },
	build: {
		outDir: here('../dist/web'),
		emptyOutDir: true,
		target: 'es2022',
		cssTarget: CSS,
		chunkSizeWarningLimit: 1200,
	},
	server: { proxy: { '/api': process.env.TRUCELINE_API ?? 'http://127.0.0.1:3000' } },
});
