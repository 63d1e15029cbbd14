import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bootScript } from '../../reader/settings/boot.ts';
import { EDITIONS } from '../../model/editions.ts';
import { fileSize } from '../../outputs/built/file-size.ts';
import { SPECULATION } from '../../components/head/speculation.ts';
import { target } from '../environment.ts';
import { listFiles } from '../../outputs/built/files.ts';
import type { Step } from '../../outputs/built/step.ts';
import { WORKER, writeRemover, writeWorker } from '../../outputs/offline/bundle.ts';
import { compress } from './compress.ts';
import { HEADERS, hostHeaders } from './host-headers.ts';
import { inlineOf } from './inline.ts';
import { withPolicy } from './policy.ts';

/** Throws when a page has what no policy should allow, and names it. */
export const writePolicies: Step = ({ root, base, given }) => {
	// As Vite gives it to pages.
	const known = [bootScript(base), SPECULATION];
	for (const file of listFiles(root, '.html').filter((file) => !given.has(file))) {
		const html = readFileSync(file, 'utf8');
		try {
			writeFileSync(file, withPolicy(html, inlineOf(html, known)));
		} catch (error) {
			throw new Error(`${relative(root, file)}：${(error as Error).message}`);
		}
	}
};

/** Writes the worker of each edition; for one that the feature has not, or no longer, that takes away what was kept. */
export const writeWorkers: Step = async ({ root, base, editions }, log) => {
	for (const { edition } of editions) {
		const plan = await writeWorker(root, base, edition, target().offlineBytes);
		const name = edition.folder + WORKER;
		if (!plan) log.info(`${name}: takes away what readers' devices have kept`);
		else log.info(`${name}: ${plan.always.length} files, ${plan.chapters.length} chapters in turn`);
	}
	const own = editions.map(({ edition }) => edition);
	for (const edition of EDITIONS) if (!own.includes(edition)) await writeRemover(root, edition);
};

/** What hosts are to send with each file. */
export const writeHeaders: Step = ({ root, base }) => {
	const files = listFiles(root, '').map((file) => relative(root, file).replaceAll('\\', '/'));
	writeFileSync(join(root, HEADERS), hostHeaders(files, base));
};

export const compressFiles: Step = async ({ root }, log) => {
	if (!target().compress) return;
	const start = performance.now();
	const { files, from, to } = await compress(root);
	const sizes = Object.entries(to).map(([ending, bytes]) => `.${ending} ${fileSize(bytes)}`);
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	log.info(`${files} text files, ${fileSize(from)}: ${sizes.join(', ')} (${seconds} s)`);
};
