import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '~': fileURLToPath(new URL('./src', import.meta.url)) };

export default defineConfig({
	resolve: { alias },
	test: {
		projects: [
			// Pictures are drawn in some: a busy machine takes its time.
			{
				extends: true,
				test: { name: 'unit', include: ['tests/{unit,support}/**/*.test.ts'], testTimeout: 20_000 },
			},
			{
				extends: true,
				// One build at a time: all of them write to `.astro/`.
				test: {
					name: 'stops',
					include: ['tests/stops/**/*.test.ts'],
					testTimeout: 180_000,
					hookTimeout: 180_000,
					fileParallelism: false,
				},
			},
			{ extends: true, test: { name: 'built', include: ['tests/built/**/*.test.ts'], testTimeout: 30_000 } },
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
