import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Block, type Issued, issueAnchors } from '../../lib/anchors.ts';

/** One line of the lock: a block's id in its manuscript, the words it is known by, and, when removed, where it leads. */
type Line = { in: string; id: string; text: string; to?: string };

/** Milliseconds in which more manuscripts may come in. */
const SOON = 100;

const HEADER = '// 段落编号，由程序发放和保存，请勿手改；和正文一起提交。';

/** The ids issued to a feature's paragraphs and sections, kept in one file beside its content. */
export class AnchorLock {
	readonly #path: string;
	readonly #issued = new Map<string, Issued>();
	readonly #former: ReadonlyMap<string, string>;
	#writing: NodeJS.Timeout | undefined;
	/** Told what was issued and removed; set by the integration. */
	log: (line: string) => void = () => {};

	/** @param former manuscripts that had another name: the present one → the one their ids were issued under */
	constructor(path: string, former: ReadonlyMap<string, string> = new Map()) {
		this.#path = path;
		this.#former = former;
		for (const line of existsSync(path) ? parse(readFileSync(path, 'utf8')) : []) {
			const issued = this.#of(line.in);
			const anchor = { id: line.id, kind: kindOf(line.id), text: line.text };
			if (line.to === undefined) issued.anchors.push(anchor);
			else issued.gone.push({ ...anchor, to: line.to });
		}
	}

	/** Gives the blocks of one manuscript their ids, and sees that the file is written when they changed. */
	issue(manuscript: string, blocks: Block[]): Issued {
		const renamed = this.#rename(manuscript);
		const before = this.#of(manuscript);
		const after = issueAnchors(blocks, before);
		this.#issued.set(manuscript, { anchors: after.anchors, gone: after.gone });
		if (
			renamed ||
			JSON.stringify([before.anchors, before.gone]) !== JSON.stringify([after.anchors, after.gone])
		) {
			// Manuscripts come in one after another: the file is written once for all of them.
			this.#writing ??= setTimeout(() => this.save(), SOON);
			if (after.added.length > 0) this.log(`${manuscript}：发放编号 ${after.added.join('、')}`);
			for (const { id, to } of after.gone.filter(({ id }) => after.removed.includes(id))) {
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

	/** Hands a manuscript the ids it had under its former name, so that links into it stay right. */
	#rename(manuscript: string): boolean {
		const former = this.#former.get(manuscript) ?? '';
		const issued = this.#issued.get(former);
		if (!issued || this.#issued.has(manuscript)) return false;
		this.#issued.set(manuscript, issued);
		this.#issued.delete(former);
		return true;
	}

	#of(manuscript: string): Issued {
		const issued = this.#issued.get(manuscript) ?? { anchors: [], gone: [] };
		this.#issued.set(manuscript, issued);
		return issued;
	}

	#serialize(): string {
		const lines = [...this.#issued]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.flatMap(([manuscript, { anchors, gone }]) => [
				...anchors.map(({ id, text }): Line => ({ in: manuscript, id, text })),
				...gone.map(({ id, text, to }): Line => ({ in: manuscript, id, text, to })),
			]);
		return [HEADER, ...lines.map((line) => JSON.stringify(line)), ''].join('\n');
	}
}

function parse(text: string): Line[] {
	return text
		.split('\n')
		.filter((line) => line.startsWith('{'))
		.map((line): Line => JSON.parse(line));
}

function kindOf(id: string): Block['kind'] {
	return id.startsWith('s') ? 's' : 'p';
}
