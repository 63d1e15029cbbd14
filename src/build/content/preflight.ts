import type { AstroIntegration } from 'astro';
import { checkContent } from '../../lib/checks/all.ts';
import { formatProblem, type Problem } from '../../lib/problem.ts';
import { readContent } from './read.ts';

/** More than this many findings help nobody at once. */
const SHOWN = 20;

/** Reads and judges a content folder; an empty list means that it can be built. */
export function findProblems(directory: string): Problem[] {
	const { source, problems } = readContent(directory);
	return source ? checkContent(source) : problems;
}

/** All findings as one message for the terminal. `folder` is the content folder as the writer knows it. */
export function report(problems: Problem[], folder: string): string {
	const rest = problems.length - SHOWN;
	return [
		`内容有 ${problems.length} 处要改：`,
		...problems.slice(0, SHOWN).map((problem) => `  ${folder}/${formatProblem(problem)}`),
		...(rest > 0 ? [`  ……还有 ${rest} 处`] : []),
	].join('\n');
}

/** Stops a build, and warns a writer in dev mode, when the content folder has a mistake in it. */
export function preflight(folder: string): AstroIntegration {
	return {
		name: 'preflight',
		hooks: {
			'astro:config:setup': ({ command, logger }) => {
				if (command !== 'build' && command !== 'dev') return;
				const problems = findProblems(folder);
				if (problems.length === 0) return;
				logger.error(report(problems, folder));
				// The message says it all: a stack trace would only hide it.
				if (command === 'build') process.exit(1);
			},
			'astro:server:setup': ({ server, logger }) => {
				server.watcher.on('change', (path) => {
					if (!path.includes(`/${folder}/`)) return;
					const problems = findProblems(folder);
					if (problems.length > 0) logger.error(report(problems, folder));
				});
			},
		},
	};
}
