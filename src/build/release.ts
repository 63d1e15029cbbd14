import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addressProblem } from '../lib/public-address.ts';
import { installedBrowser } from './browser.ts';
import { writeSbom } from './deploy/sbom.ts';
import { openEditions } from './editions/open.ts';
import { contentFolder, target } from './environment.ts';
import { makePdf } from './pdf/make.ts';

/**
 * `npm run release`: a build that may be published, with all editions and checked as a whole. The PDF is printed from
 * a first build, since the pages of the second tell its size. Whatever fails, the last release stays where it was.
 */
const WORK = 'node_modules/.cache/release';
const DRAFT = join(WORK, 'draft');
const NEXT = join(WORK, 'next');
const PDF = 'book.pdf';

const problem = addressProblem(process.env['SITE_URL']);
if (problem) stop(problem);
const browser = installedBrowser();
if (!browser)
	stop('打印PDF要用Chromium或Chrome，这台机器上没有。装好一个，或用 CHROME_PATH 写明它的路径，再运行。');

const { site, base, outDir } = target();
rmSync(WORK, { recursive: true, force: true });
mkdirSync(WORK, { recursive: true });
// The draft is only printed: it needs no pictures and no copies to be sent.
run('astro', ['build'], { OUT_DIR: DRAFT, CARDS: '0', COMPRESS: '0', PDF_FILE: '' });
const url = new URL(`${base.replace(/\/$/, '')}/`, site).href;
for (const { edition } of openEditions(contentFolder)) {
	const pdf = await makePdf({ folder: DRAFT, url, edition: edition.folder, browser }).catch((error: Error) =>
		stop(error.message),
	);
	mkdirSync(join(WORK, edition.folder), { recursive: true });
	writeFileSync(join(WORK, edition.folder, PDF), pdf);
}
run('astro', ['build'], { OUT_DIR: NEXT, PDF_FILE: join(WORK, PDF) });
run('vitest', ['run', '--project', 'built', 'tests/built/built.test.ts'], { RELEASED: NEXT });
const bill = writeSbom(outDir);
replace(outDir, NEXT);
console.log(`发布的文件在 ${outDir}，所用的软件包列在 ${bill}`);

function run(tool: string, args: string[], env: Record<string, string>): void {
	const { status, error } = spawnSync(tool, args, {
		stdio: 'inherit',
		shell: process.platform === 'win32',
		env: { ...process.env, ...env },
	});
	if (error) stop(`${tool} 没有运行起来：${error.message}`);
	if (status !== 0) stop(`${tool} ${args.join(' ')} 没有通过`);
}

/** Puts a folder in the place of another, by its name alone where both lie on one disk. */
function replace(folder: string, by: string): void {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(dirname(folder), { recursive: true });
	try {
		renameSync(by, folder);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		cpSync(by, folder, { recursive: true });
	}
}

function stop(why: string): never {
	console.error(`不能发布：${why}`);
	process.exit(1);
}
