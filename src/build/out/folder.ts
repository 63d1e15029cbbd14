import {
	accessSync,
	constants,
	lstatSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	realpathSync,
	statSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { HEADERS } from '../deploy/host-headers.ts';
import { HOST_POLICY, policyText } from '../deploy/policy.ts';

/** Folders of the project that are its own, by their paths in it. */
const SOURCES = ['.ci', '.git', '.github', 'bench', 'deploy', 'docs', 'node_modules', 'src', 'tests'];
/** What lies there Astro copies into every build, and so it would a build into itself. */
const COPIED = 'public';
/** Where the system shows itself as files: there nobody makes a folder, and the attempt has no end in Node. */
const SYSTEM = ['/proc', '/sys'];
/** The one place among them that is for what is made. */
const MADE = 'node_modules/.cache';

/** Where a build is run, and what it must not touch. */
export type Surroundings = { project: string; content: string; home?: string };

/**
 * Why a build must not write to a folder, or undefined where it may: a build empties it first. Links are followed,
 * since what they lead to is what would be emptied. Reads only.
 */
export function outFolderProblem(
	folder: string,
	{ project, content, home = homedir() }: Surroundings,
): string | undefined {
	const refused = (why: string) =>
		`OUT_DIR 写作 ${folder}，${why}。建站会先清空它：请写一个新的或空的文件夹，例如 OUT_DIR=dist`;
	// A shell that was to write out this sign has not: the quotes kept it.
	if (/^~|[\\/]~([\\/]|$)/.test(folder)) return refused('~ 在这里不代表个人文件夹，要写完整的路径');
	let out: string;
	try {
		out = realPath(resolve(project, folder));
	} catch (error) {
		return refused(whyNot(error));
	}
	const [root, written, own] = [project, resolve(project, content), home].map(realPath) as [
		string,
		string,
		string,
	];
	if (holds(out, root)) return refused('整个项目在它里面');
	if (holds(out, written)) return refused('文稿在它里面');
	if (holds(written, out)) return refused('它在文稿的文件夹里');
	if (holds(out, own)) return refused('它是个人文件夹');
	const source = SOURCES.find((name) => holds(join(root, name), out));
	if (source && !(holds(join(root, MADE), out) && out !== join(root, MADE)))
		return refused(`它在程序自己的文件夹 ${source} 里`);
	if (holds(join(root, COPIED), out)) return refused(`${COPIED} 里的文件会原样抄进网站，网站不能建在它里面`);
	if (SYSTEM.some((own) => holds(own, out))) return refused('它在系统自己的文件夹里');
	if (isFile(out)) return refused('它是一个文件');
	try {
		accessSync(nearestFolder(out), constants.W_OK);
	} catch (error) {
		return refused(whyNot(error));
	}
	const files = filesIn(out);
	if (files.includes('.git')) return refused('它是一个 Git 仓库');
	if (files.length > 0 && !isEarlierBuild(out))
		return refused(
			`里面有别的文件（${files.slice(0, 3).join('、')}${files.length > 3 ? ' 等' : ''}），不是以前建的网站`,
		);
	return undefined;
}

/** Whether a folder holds a build, whole or broken off: each says its headers for hosts, before anything else. */
export function isEarlierBuild(folder: string): boolean {
	try {
		return readFileSync(join(folder, HEADERS), 'utf8').includes(policyText(HOST_POLICY));
	} catch {
		return false;
	}
}

/** A path as the file system knows it, also of what is not there yet. Throws where links go round. */
export function realPath(path: string): string {
	try {
		return realpathSync.native(path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error;
	}
	// A link may lead to what is not there yet.
	if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
		return realPath(resolve(dirname(path), readlinkSync(path)));
	return join(realPath(dirname(path)), basename(path));
}

/** What the system says, in the writer's words. */
const FAULTS: Record<string, string> = {
	EACCES: '没有权限',
	EPERM: '没有权限',
	EROFS: '那里只能读，不能写',
	ELOOP: '链接绕成了圈',
	ENAMETOOLONG: '名字太长',
	ENOTDIR: '路径里有一段是文件，不是文件夹',
};

function whyNot(error: unknown): string {
	const { code = '', message } = error as NodeJS.ErrnoException;
	return FAULTS[code] ?? `打不开：${message}`;
}

/** The folder itself, or the one above it in which it would be made. */
function nearestFolder(path: string): string {
	return statSync(path, { throwIfNoEntry: false }) ? path : nearestFolder(dirname(path));
}

/** Whether a folder is another one, or has it somewhere below. */
function holds(folder: string, inner: string): boolean {
	const path = relative(folder, inner);
	return path === '' || !(path === '..' || path.startsWith(`..${sep}`) || resolve(path) === path);
}

function isFile(path: string): boolean {
	const stats = statSync(path, { throwIfNoEntry: false });
	return stats !== undefined && !stats.isDirectory();
}

/** What lies in a folder; what the systems themselves put there does not count. */
function filesIn(folder: string): string[] {
	if (!statSync(folder, { throwIfNoEntry: false })) return [];
	return readdirSync(folder).filter(
		(name) => !/^(\.DS_Store|Thumbs\.db|desktop\.ini|lost\+found)$/i.test(name),
	);
}
