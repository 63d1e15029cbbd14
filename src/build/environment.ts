import { createHash } from 'node:crypto';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { baseProblem } from './public-address.ts';

/** The content folder, whole or relative to the project; another feature is built by naming another one. */
export const contentFolder = (process.env['CONTENT_DIR'] || 'content').replace(/(?<=.)\/+$/, '');

/** A file or folder of the content, for tools that take what is no URL for one. */
export function contentUrl(path: string): URL {
	return pathToFileURL(resolve(contentFolder, path));
}

const PREVIEW_PORT = 4321;

/** A phone keeps this much without being asked. */
const OFFLINE_MB = 5;

/** Where the site will stand and where its files go, from the environment. Throws where that says what cannot be. */
export function target(env: NodeJS.ProcessEnv = process.env) {
	for (const problem of [baseProblem(env['BASE_PATH'] ?? ''), folderProblem(contentFolder)])
		if (problem) throw new Error(problem);
	const site = env['SITE_URL'] || `http://localhost:${PREVIEW_PORT}`;
	return {
		site,
		/** True when no public address is known and links carry the local one. */
		preview: !env['SITE_URL'],
		base: `/${env['BASE_PATH'] ?? ''}/`.replace(/\/+/g, '/'),
		outDir: env['OUT_DIR'] || 'dist',
		cacheDir: contentCache(contentFolder),
		/** The PDF that goes into this build, with those of other editions in folders beside it; a release prints them first. */
		pdf: env['PDF_FILE'] || undefined,
		/** Whether share cards and pictures of charts are drawn. */
		cards: env['CARDS'] !== '0',
		/** Whether text files are also written compressed, for hosts that send them as they lie. */
		compress: env['COMPRESS'] !== '0',
		/** Drawn cards, by what they show: any build may use them again. */
		cardCache: 'node_modules/.cache/cards',
		/** Bytes that a reader's device may keep for reading offline; 0 ends it for all readers. */
		offlineBytes: megabytes(env['OFFLINE_MB']) * 1024 * 1024,
		/** The moment at which files are dated (reproducible-builds.org); undefined where the content's own day serves. */
		sourceDate: moment(env['SOURCE_DATE_EPOCH']),
	};
}

/** What the build keeps of a feature's content between builds: two features must not share one cache. */
export function contentCache(content: string): string {
	return `node_modules/.astro/${createHash('sha256').update(content).digest('hex').slice(0, 8)}`;
}

/** Why no tool of the build could open files below a folder: in their addresses these characters mean something else. */
export function folderProblem(content: string, project = process.cwd()): string | undefined {
	const marks = (path: string, pattern: RegExp) => path.match(pattern)?.[0];
	const mark = marks(relative(project, content), /[#?%*]/);
	if (mark) return `CONTENT_DIR 写作 ${content}，文件夹的名字里不能有 ${mark}，换一个名字`;
	const own = marks(project, /[#?]/);
	return own && `项目所在的文件夹 ${project} 名字里有 ${own}，建不了站，换一个名字`;
}

function megabytes(text = ''): number {
	const number = text === '' ? OFFLINE_MB : Number(text);
	if (!(number >= 0 && Number.isFinite(number)))
		throw new Error(`OFFLINE_MB 写作 ${text}，应当是不小于 0 的数`);
	return number;
}

function moment(text = ''): Date | undefined {
	if (text === '') return undefined;
	const date = new Date(Number(text) * 1000);
	if (!/^\d+$/.test(text) || Number.isNaN(date.getTime()))
		throw new Error(`SOURCE_DATE_EPOCH 写作 ${text}，应当是从 1970 年起的秒数`);
	return date;
}
