import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Linkable, type Issued, issueAnchors } from './issue.ts';
import { formatProblem } from '../../model/problem.ts';
import { type Line, LOCK, readLock, writeLock } from './lock-file.ts';

/** Milliseconds in which more manuscripts may come in. */
const SOON = 100;

/** The ids issued to a feature's paragraphs and sections, kept in one file beside its content. */
export class AnchorLock {
	readonly #path: string;
	readonly #former: ReadonlyMap<string, string>;
	#issued: Map<string, Issued> | undefined;
	#writing: NodeJS.Timeout | undefined;
	/** Told what was issued and removed; set by the integration. */
	log: (line: string) => void = () => {};

	/** @param former manuscripts that had another name: the present one → the one their ids were issued under */
	constructor(path: string, former: ReadonlyMap<string, string> = new Map()) {
		this.#path = path;
		this.#former = former;
	}

	/**
	 * Gives the blocks of one manuscript their ids, and sees that the file is written when they changed.
	 * Throws at a lock that cannot be read, which the pre-flight reports first.
	 */
	issue(manuscript: string, blocks: Linkable[]): Issued {
		const all = this.#open();
		const renamed = this.#rename(manuscript, all);
		const before = all.get(manuscript) ?? { anchors: [], gone: [] };
		const after = issueAnchors(blocks, before);
		all.set(manuscript, { anchors: after.anchors, gone: after.gone });
		if (
			renamed ||
			JSON.stringify([before.anchors, before.gone]) !== JSON.stringify([after.anchors, after.gone])
		) {
			this.#writeSoon();
			if (after.added.length > 0) this.log(`${manuscript}：发放编号 ${after.added.join('、')}`);
			const removed = new Set(after.removed);
			for (const { id, to } of after.gone.filter(({ id }) => removed.has(id))) {
				this.log(`${manuscript}：${id} 已删去，旧链接转到 ${to}`);
			}
		}
		return after;
	}

	/** Writes the file now, where something in it has changed. */
	save() {
		if (!this.#writing) return;
		clearTimeout(this.#writing);
		this.#writing = undefined;
		writeFileSync(this.#path, this.#serialize());
	}

	/** Manuscripts come in one after another: the file is written once for all of them. */
	#writeSoon() {
		this.#writing ??= setTimeout(() => this.save(), SOON);
	}

	/** The file is read when the first manuscript comes, after the pre-flight had its say. */
	#open(): Map<string, Issued> {
		if (this.#issued) return this.#issued;
		const { lines, merged, problems } = readLock(
			existsSync(this.#path) ? readFileSync(this.#path, 'utf8') : '',
		);
		if (problems[0]) throw new Error(formatProblem(problems[0]));
		const all = new Map<string, Issued>();
		for (const { in: manuscript, id, text, to } of lines) {
			const issued = all.get(manuscript) ?? { anchors: [], gone: [] };
			all.set(manuscript, issued);
			const anchor = { id, kind: kindOf(id), text };
			if (to === undefined) issued.anchors.push(anchor);
			else issued.gone.push({ ...anchor, to });
		}
		if (merged) {
			this.log(`${LOCK} 留着两边合并的痕迹，已照正文理顺：重复的编号归先出现的一段，请和正文一起提交`);
			this.#writeSoon();
		}
		return (this.#issued = all);
	}

	/** Hands a manuscript the ids it had under its former name, so that links into it stay right. */
	#rename(manuscript: string, all: Map<string, Issued>): boolean {
		const former = this.#former.get(manuscript) ?? '';
		const issued = all.get(former);
		if (!issued || all.has(manuscript)) return false;
		all.set(manuscript, issued);
		all.delete(former);
		return true;
	}

	#serialize(): string {
		return writeLock(
			[...(this.#issued ?? [])]
				.sort(([a], [b]) => (a < b ? -1 : 1))
				.flatMap(([manuscript, { anchors, gone }]) => [
					...anchors.map(({ id, text }): Line => ({ in: manuscript, id, text })),
					...gone.map(({ id, text, to }): Line => ({ in: manuscript, id, text, to })),
				]),
		);
	}
}

function kindOf(id: string): Linkable['kind'] {
	return id.startsWith('s') ? 's' : 'p';
}
