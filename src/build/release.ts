import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { addressProblem } from './public-address.ts';
import { installedBrowser } from '../outputs/pdf/browser.ts';
import { writeSbom } from './deploy/sbom.ts';
import { contentFolder, target } from './environment.ts';
import { outFolderProblem, realPath } from './out/folder.ts';
import { replaceFolder, restoreFolder } from './out/replace.ts';
import { stop } from './stop.ts';

/**
 * `npm run release`: a build that may be published, with all editions and checked as a whole. The PDF is printed from
 * a first build, since the pages of the second tell its size. Whatever fails, the last release stays where it was.
 */
const WORK = 'node_modules/.cache/release';
const DRAFT = join(WORK, 'draft');
const NEXT = join(WORK, 'next');
const PDF = 'book.pdf';

const problem = addressProblem(process.env['SITE_URL']);
if (problem) refuse(problem);
const { site, base, outDir, sourceDate } = orRefuse(target);
const browser = installedBrowser();
if (!browser)
	refuse('打印PDF要用Chromium或Chrome，这台机器上没有。装好一个，或用 CHROME_PATH 写明它的路径，再运行。');
const foreign = outFolderProblem(outDir, { project: process.cwd(), content: contentFolder });
if (foreign) refuse(foreign);

// Their packages take a second to load, for which what is refused does not wait.
const [{ openEditions }, { makePdf }] = await Promise.all([
	import('./content/editions.ts'),
	import('../outputs/pdf/make.ts'),
]);
// Where a link leads to the folder, the link stays.
const out = realPath(outDir);
orRefuse(() => restoreFolder(out));
rmSync(WORK, { recursive: true, force: true });
mkdirSync(WORK, { recursive: true });
// The draft is only printed: it needs no pictures and no copies to be sent.
run('astro', ['build'], { OUT_DIR: DRAFT, CARDS: '0', COMPRESS: '0', PDF_FILE: '' });
const url = new URL(base, site).href;
for (const { edition } of openEditions(contentFolder)) {
	const draft = { folder: DRAFT, url, edition: edition.folder, browser };
	const pdf = await makePdf(draft, sourceDate).catch((error: Error) => refuse(error.message));
	mkdirSync(join(WORK, edition.folder), { recursive: true });
	writeFileSync(join(WORK, edition.folder, PDF), pdf);
}
run('astro', ['build'], { OUT_DIR: NEXT, PDF_FILE: join(WORK, PDF) });
run('vitest', ['run', '--project', 'built', 'tests/built/built.test.ts'], { RELEASED: NEXT });
const bill = orRefuse(() => writeSbom(NEXT));
orRefuse(() => replaceFolder(out, NEXT));
const beside = `${normalize(outDir).replace(/\/+$/, '')}.cdx.json`;
copyFileSync(bill, beside);
console.log(`发布的文件在 ${outDir}，所用的软件包列在 ${beside}`);

function run(tool: string, args: string[], env: Record<string, string>): void {
	const { status, error } = spawnSync(tool, args, {
		stdio: 'inherit',
		shell: process.platform === 'win32',
		env: { ...process.env, ...env },
	});
	if (error) refuse(`${tool} 没有运行起来：${error.message}`);
	if (status !== 0) refuse(`${tool} ${args.join(' ')} 没有通过`);
}

function orRefuse<Value>(make: () => Value): Value {
	try {
		return make();
	} catch (error) {
		return refuse((error as Error).message);
	}
}

function refuse(why: string): never {
	return stop(`不能发布：${why}`);
}
