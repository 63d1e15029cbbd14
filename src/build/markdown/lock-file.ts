import type { Problem } from '../../model/problem.ts';

/** Name of the lock in its content folder. */
export const LOCK = 'anchors.lock';

/** One line of the lock: a block's id in its manuscript, the words it is known by, and, when removed, where it leads. */
export type Line = { in: string; id: string; text: string; to?: string };

/** A lock as it was read; `merged` is true where a merge of two branches left its traces. */
export type Lock = { lines: Line[]; merged: boolean; problems: Problem[] };

const HEADER = '// 段落编号，由程序发放和保存，请勿手改；和正文一起提交。';

/** Lines that `git merge` writes around both sides (gitformat-diff); in the style diff3, also before what was there once. */
const MARKER = /^([<|=>])\1{6,}(?:\s|$)/;

const ID = /^[ps]\d{1,9}$/;

/**
 * Reads a lock. Both sides of a merge count, what stood there before them does not; the same id may then have two
 * texts, and the manuscript tells which is its. Lines that nobody can read are problems.
 */
export function readLock(text: string): Lock {
	const lines = new Map<string, Line>();
	const ids = new Set<string>();
	const lock: Lock = { lines: [], merged: false, problems: [] };
	let before = false;
	for (const [index, raw] of text
		.replace(/^\uFEFF/, '')
		.split(/\r\n|\r|\n/)
		.entries()) {
		const written = raw.trim();
		const side = MARKER.exec(written)?.[1];
		if (side) before = side === '|';
		if (side || before) {
			lock.merged = true;
			continue;
		}
		if (written === '' || written.startsWith('//')) continue;
		const line = parse(written);
		if (!line) {
			lock.problems.push({
				file: LOCK,
				line: index + 1,
				message: '这一行读不懂',
				allowed: '这个文件由程序写：取回上一次提交的版本，或删掉这一行（这一段会得到新的编号）',
			});
			continue;
		}
		const name = JSON.stringify([line.in, line.id]);
		lock.merged ||= ids.has(name);
		ids.add(name);
		lines.set(JSON.stringify(line), line);
	}
	lock.lines = [...lines.values()];
	return lock;
}

/** The lock's text, with each id once. */
export function writeLock(lines: readonly Line[]): string {
	const once = new Map(lines.toReversed().map((line) => [JSON.stringify([line.in, line.id]), line]));
	return [HEADER, ...[...once.values()].reverse().map((line) => JSON.stringify(line)), ''].join('\n');
}

function parse(text: string): Line | undefined {
	let value: Partial<Record<keyof Line, unknown>>;
	try {
		value = JSON.parse(text);
	} catch {
		return undefined;
	}
	const { in: manuscript, id, text: words, to } = value ?? {};
	if (typeof manuscript !== 'string' || typeof id !== 'string' || !ID.test(id)) return undefined;
	if (typeof words !== 'string' || (to !== undefined && typeof to !== 'string')) return undefined;
	return { in: manuscript, id, text: words, ...(to !== undefined && { to }) };
}
