import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { bootScript } from '../../lib/boot.ts';
import { type Edition, EDITIONS } from '../../lib/editions.ts';
import { fileSize } from '../../lib/file-size.ts';
import { SPECULATION } from '../../lib/speculation.ts';
import { target } from '../environment.ts';
import { listFiles } from '../files.ts';
import { WORKER, writeRemover, writeWorker } from '../offline/worker.ts';
import { compress } from './compress.ts';
import { HEADERS, hostHeaders } from './host-headers.ts';
import { inlineOf } from './inline.ts';
import { withPolicy } from './policy.ts';

/**
 * The last step of a build, after everything else that changes bytes. The order is fixed here: a policy holds the hashes
 * of what stands in its page, the worker's list the digests of whole pages, and what lies compressed beside a file must
 * be that very file.
 */
export function deploy(editions: readonly Edition[]): AstroIntegration {
	let base = '/';
	return {
		name: 'deploy',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base.replace(/\/?$/, '/');
			},
			'astro:build:done': async ({ dir, logger }) => {
				const root = fileURLToPath(dir);
				writePolicies(root, base);
				for (const edition of editions) await keepOffline(root, base, edition, logger);
				for (const edition of EDITIONS) if (!editions.includes(edition)) await writeRemover(root, edition);
				writeFileSync(join(root, HEADERS), hostHeaders(filesOf(root), base));
				if (target().compress) await compressAll(root, logger);
			},
		},
	};
}

/** Throws when a page has what no policy should allow, and names it. */
function writePolicies(root: string, base: string): void {
	// As Vite gives it to pages.
	const known = [bootScript(base), SPECULATION];
	for (const file of listFiles(root, '.html')) {
		const html = readFileSync(file, 'utf8');
		try {
			writeFileSync(file, withPolicy(html, inlineOf(html, known)));
		} catch (error) {
			throw new Error(`${relative(root, file)}：${(error as Error).message}`);
		}
	}
}

async function keepOffline(
	root: string,
	base: string,
	edition: Edition,
	logger: AstroIntegrationLogger,
): Promise<void> {
	const plan = await writeWorker(root, base, edition, target().offlineBytes);
	const name = edition.folder + WORKER;
	if (!plan) logger.info(`${name}: takes away what readers' devices have kept`);
	else logger.info(`${name}: ${plan.always.length} files, ${plan.chapters.length} chapters in turn`);
}

async function compressAll(root: string, logger: AstroIntegrationLogger): Promise<void> {
	const start = performance.now();
	const { files, from, to } = await compress(root);
	const sizes = Object.entries(to).map(([ending, bytes]) => `.${ending} ${fileSize(bytes)}`);
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	logger.info(`${files} text files, ${fileSize(from)}: ${sizes.join(', ')} (${seconds} s)`);
}

function filesOf(root: string): string[] {
	return listFiles(root, '').map((file) => relative(root, file).replaceAll('\\', '/'));
}
