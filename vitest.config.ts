import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '~': fileURLToPath(new URL('./src', import.meta.url)) };

/** Far above what any test takes: a busy machine takes its time. Milliseconds. */
const TEST = 120_000;
/** Tests that build a site, or wait for a server. */
const BUILD = 900_000;

type Project = {
	name: string;
	include?: string[];
	testTimeout?: number;
	fileParallelism?: boolean;
	isolate?: boolean;
};
const project = ({
	name,
	include = [`tests/${name}/**/*.test.ts`],
	testTimeout = TEST,
	...rest
}: Project) => ({
	extends: true as const,
	test: { name, include, testTimeout, hookTimeout: BUILD, ...rest },
});

export default defineConfig({
	resolve: { alias },
	test: {
		projects: [
			// Pure code, and sites that are only read: what all files import is loaded once, in half the time.
			project({ name: 'unit', include: ['tests/{unit,support}/**/*.test.ts'], isolate: false }),
			project({ name: 'built', isolate: false }),
			project({ name: 'cards' }),
			// One build at a time: in the project itself all of them write to `.astro/`.
			project({ name: 'stops', testTimeout: BUILD, fileParallelism: false }),
			project({ name: 'books', testTimeout: BUILD }),
			project({ name: 'deploy', testTimeout: BUILD }),
			// One browser at a time.
			project({ name: 'engines', fileParallelism: false }),
			project({ name: 'reproducible', testTimeout: BUILD }),
		],
	},
});
