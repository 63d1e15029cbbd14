import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Edition } from '../../model/editions.ts';
import { type OfflinePlan, planOffline } from './plan.ts';
import { keptFiles } from './files.ts';

/** Name of the worker in the folder of each edition: its place is as far as it may reach. */
export const WORKER = 'sw.js';
/** The page shown for what a device has not kept. */
const OFFLINE_PAGE = 'offline/';
/** The whole ledger, whose rows stand for the pages of single stats. */
const LEDGER = 'stats/';

/**
 * Writes the service worker of one edition, after every other file is there: devices keep the edition that is read.
 * With no bytes to keep it takes away what they have (null instead of a plan).
 */
export async function writeWorker(
	root: string,
	base: string,
	edition: Edition,
	bytes: number,
): Promise<OfflinePlan | null> {
	const { files, chapters } = keptFiles(root, base, edition);
	const home = base + edition.folder;
	const plan = bytes > 0 ? planOffline(files, chapters, bytes) : null;
	const code = plan
		? await bundle('worker.ts', { ...plan, page: home + OFFLINE_PAGE, ledger: home + LEDGER })
		: await remover();
	writeFileSync(join(root, edition.folder, WORKER), code);
	return plan;
}

/** For an edition that a feature has not, or no longer: devices that kept it once are rid of it. */
export async function writeRemover(root: string, { folder }: Edition): Promise<void> {
	mkdirSync(join(root, folder), { recursive: true });
	writeFileSync(join(root, folder, WORKER), await remover());
}

/** The worker that drops all that was kept, and goes. */
export function remover(): Promise<string> {
	return bundle('remove.ts');
}

/** A worker as one script, for the oldest engines that have the reader's other scripts. */
async function bundle(entry: string, plan: object | null = null): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		define: {
			OFFLINE_PLAN: JSON.stringify(plan),
			'process.env.NODE_ENV': JSON.stringify('production'),
		},
		build: {
			write: false,
			target: ['chrome90', 'safari15'],
			modulePreload: false,
			rolldownOptions: {
				input: fileURLToPath(new URL(`./worker/${entry}`, import.meta.url)),
				output: { format: 'iife', entryFileNames: WORKER },
			},
		},
	});
	const [output] = Array.isArray(built) ? built : [built];
	if (!output || !('output' in output)) throw new Error(`${entry} was not bundled`);
	return output.output[0].code;
}
