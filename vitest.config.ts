import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: [
			'src/**/*.test.ts',
			'web/**/*.test.ts',
			'web/**/*.test.tsx',
			'tests/**/*.test.ts',
			'bench/**/*.test.ts',
			'training/**/*.test.ts',
		],
		setupFiles: ['tests/setup.ts'],
		testTimeout: 30_000,
		hookTimeout: 60_000,
		maxWorkers: 2,
	},
});
