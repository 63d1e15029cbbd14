import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { HEADERS, hostHeaders } from '../deploy/host-headers.ts';
import { target } from '../environment.ts';
import { stop } from '../stop.ts';
import { outFolderProblem } from './folder.ts';

/**
 * Ends a build whose folder Astro itself would refuse, which it does in English and before any integration is asked.
 */
export function stopAtOutFolder(content: string, args = process.argv): void {
	if (!args.includes('build')) return;
	const at = args.findIndex((arg) => /^--(outDir|out-dir)(=|$)/.test(arg));
	const [, written = args[at + 1]] = args[at]?.split('=') ?? [];
	const problem = outFolderProblem(at < 0 || !written ? target().outDir : written, {
		project: process.cwd(),
		content,
	});
	if (problem) stop(problem);
}

/**
 * The first of all: a build ends where its folder is somebody else's, before anything is touched. What tells a build
 * from other folders is there at any moment at which something else is.
 */
export function outFolder(content: string): AstroIntegration {
	let folder = '';
	let base = '/';
	return {
		name: 'out-folder',
		hooks: {
			'astro:config:setup': ({ command, config }) => {
				if (command !== 'build') return;
				const project = fileURLToPath(config.root);
				const [said, meant] = [target().outDir, fileURLToPath(config.outDir)];
				// The command line may say another one.
				const asked = relative(meant, resolve(project, said)) === '' ? said : meant;
				const problem = outFolderProblem(asked, { project, content });
				if (problem) stop(problem);
			},
			'astro:config:done': ({ config }) => {
				folder = fileURLToPath(config.outDir);
				base = config.base.replace(/\/?$/, '/');
			},
			// Before Astro empties the folder, and after.
			'astro:build:start': () => {
				mkdirSync(folder, { recursive: true });
				for (const name of readdirSync(folder).filter((file) => file !== HEADERS))
					rmSync(join(folder, name), { recursive: true });
			},
			'astro:build:setup': () => writeFileSync(join(folder, HEADERS), hostHeaders([], base)),
		},
	};
}
