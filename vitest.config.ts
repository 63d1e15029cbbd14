import { defineConfig } from 'vitest/config';

const alias = { '~': new URL('./src', import.meta.url).pathname };

export default defineConfig({
	resolve: { alias },
	test: {
		projects: [
			// Pictures are drawn in some: a busy machine takes its time.
			{
				extends: true,
				test: { name: 'unit', include: ['tests/{unit,support}/**/*.test.ts'], testTimeout: 20_000 },
			},
			{ extends: true, test: { name: 'built', include: ['tests/built/**/*.test.ts'], testTimeout: 30_000 } },
			{
				extends: true,
				// Builds and dev servers of one checkout share their cache.
				test: {
					name: 'stops',
					include: ['tests/stops/**/*.test.ts'],
					testTimeout: 300_000,
					fileParallelism: false,
				},
			},
			{
				extends: true,
				test: { name: 'editions', include: ['tests/editions/**/*.test.ts'], testTimeout: 120_000 },
			},
			{
				extends: true,
				test: { name: 'deploy', include: ['tests/deploy/**/*.test.ts'], testTimeout: 60_000 },
			},
			{
				extends: true,
				// One browser at a time.
				test: {
					name: 'engines',
					include: ['tests/engines/**/*.test.ts'],
					testTimeout: 60_000,
					fileParallelism: false,
				},
			},
			{
				extends: true,
				test: { name: 'reproducible', include: ['tests/reproducible/**/*.test.ts'], testTimeout: 900_000 },
			},
		],
	},
});
