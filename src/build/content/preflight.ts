import { statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../../model/checks/all.ts';
import { formatProblem, type Problem } from '../../model/problem.ts';
import { entriesBelow } from './folder.ts';
import { readContent } from './read.ts';

/** More than this many findings help nobody at once. */
const SHOWN = 20;

/** Milliseconds between two looks at a folder that is being mended, and in which changes count as one. */
const SOON = 200;

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

/**
 * Waits until a content folder has no mistake in it, and says what there is to mend. A dev server that started before
 * would end at the first record that it cannot load, and would not know the editions and addresses of the mended one.
 */
export async function mended(folder: string, say: (text: string) => void = console.error): Promise<void> {
	let said = '';
	for (let seen = stateOf(folder), problems = findProblems(folder); problems.length > 0;) {
		const text = `${report(problems, folder)}\n改好存盘，这里会自动接着启动。`;
		if (text !== said) say(text);
		said = text;
		while (stateOf(folder) === seen) await setTimeout(SOON);
		seen = stateOf(folder);
		problems = findProblems(folder);
	}
	if (said !== '') say(MENDED);
}

const MENDED = '内容没有问题了。';

/** All files with their size and the moment of their last change. Asked for, since not every disk tells of changes. */
function stateOf(folder: string): string {
	try {
		return entriesBelow(folder)
			.map(({ parentPath, name }) => {
				const file = join(parentPath, name);
				const stat = statSync(file, { throwIfNoEntry: false });
				return `${file} ${stat?.size} ${stat?.mtimeMs}`;
			})
			.join('\n');
	} catch {
		// Not there, or being changed right now: the next look will tell.
		return '';
	}
}

/** Stops a build, and holds or warns a writer in dev mode, when the content folder has a mistake in it. */
export function preflight(folder: string): AstroIntegration {
	return {
		name: 'preflight',
		hooks: {
			'astro:config:setup': async ({ command, logger }) => {
				if (command === 'dev') await mended(folder, (text) => logger.error(text));
				if (command !== 'build') return;
				const problems = findProblems(folder);
				if (problems.length === 0) return;
				logger.error(report(problems, folder));
				// The message says it all: a stack trace would only hide it.
				process.exit(1);
			},
			'astro:server:setup': ({ server, logger }) => {
				let waiting: NodeJS.Timeout | undefined;
				let wrong = false;
				const look = () => {
					waiting = undefined;
					const problems = findProblems(folder);
					if (problems.length > 0) logger.error(report(problems, folder));
					else if (wrong) logger.info(MENDED);
					wrong = problems.length > 0;
				};
				server.watcher.add(resolve(folder));
				server.watcher.on('all', (_event, path) => {
					if (isBelow(path, folder)) waiting ??= globalThis.setTimeout(look, SOON);
				});
			},
		},
	};
}

function isBelow(path: string, folder: string): boolean {
	const way = relative(resolve(folder), resolve(path));
	return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}
