import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Parents, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { afterEach, describe, expect, it } from 'vitest';
import { remarkAnchors } from '../../src/build/markdown/anchors.ts';
import { AnchorLock } from '../../src/build/markdown/lock.ts';
import { type Linkable, type Issued, issueAnchors } from '../../src/build/markdown/issue.ts';

const NOTHING: Issued = { anchors: [], gone: [] };
const FIRST = '西安是首批市域社会治理工作试点城市，制定了试点推进方案。';
const SECOND = '据公开报道，市委十三届十次全会作了全面部署。';
const THIRD = '导向是治理网格化、管理精细化、服务便民化。';

const paragraphs = (...texts: string[]): Linkable[] => texts.map((text) => ({ kind: 'p', text }));
const ids = ({ anchors }: Issued) => anchors.map(({ id }) => id);
const led = ({ gone }: Issued) => gone.map(({ id, to }) => `${id}→${to}`);

describe('issueAnchors', () => {
	const start = issueAnchors(paragraphs(FIRST, SECOND, THIRD), NOTHING);

	it('numbers paragraphs and sections apart', () => {
		const blocks: Linkable[] = [{ kind: 's', text: '首批试点' }, ...paragraphs(FIRST, SECOND)];
		expect(ids(issueAnchors(blocks, NOTHING))).toEqual(['s1', 'p1', 'p2']);
	});

	it('keeps every id when nothing changes', () => {
		const again = issueAnchors(paragraphs(FIRST, SECOND, THIRD), start);
		expect(ids(again)).toEqual(['p1', 'p2', 'p3']);
		expect(again.added).toEqual([]);
	});

	it('gives an inserted paragraph a new id and moves no other', () => {
		expect(ids(issueAnchors(paragraphs('新写的一段，与别处都不像。', FIRST, SECOND, THIRD), start))).toEqual([
			'p4',
			'p1',
			'p2',
			'p3',
		]);
	});

	it('knows an edited paragraph again', () => {
		const edited = FIRST.replace('制定了试点推进方案', '并已制定试点推进方案');
		expect(ids(issueAnchors(paragraphs(edited, SECOND, THIRD), start))).toEqual(['p1', 'p2', 'p3']);
	});

	it('follows a moved paragraph', () => {
		expect(ids(issueAnchors(paragraphs(THIRD, FIRST, SECOND), start))).toEqual(['p3', 'p1', 'p2']);
	});

	it('leads a removed paragraph to its neighbour, and on when that one goes too', () => {
		const one = issueAnchors(paragraphs(FIRST, THIRD), start);
		expect(led(one)).toEqual(['p2→p1']);
		const two = issueAnchors(paragraphs(THIRD), one);
		expect(led(two).sort()).toEqual(['p1→p3', 'p2→p3']);
	});

	it('never issues a removed id again, but gives it back to the same words', () => {
		const one = issueAnchors(paragraphs(FIRST, SECOND), start);
		expect(ids(issueAnchors(paragraphs(FIRST, SECOND, '完全不同的新内容在此。'), one))).toEqual([
			'p1',
			'p2',
			'p4',
		]);
		expect(ids(issueAnchors(paragraphs(FIRST, SECOND, THIRD), one))).toEqual(['p1', 'p2', 'p3']);
	});

	it('tells two equal paragraphs apart by their order', () => {
		const twins = issueAnchors(paragraphs(FIRST, FIRST), NOTHING);
		expect(ids(issueAnchors(paragraphs(FIRST, FIRST), twins))).toEqual(['p1', 'p2']);
		const apart = issueAnchors(paragraphs(SECOND, FIRST, THIRD, FIRST), NOTHING);
		const edited = paragraphs(SECOND, `${FIRST}又`, THIRD, `${FIRST}又`);
		expect(ids(issueAnchors(edited, apart))).toEqual(['p1', 'p2', 'p3', 'p4']);
	});
});

describe('removed paragraphs', () => {
	/** The tree of a manuscript with one block, to which a removed paragraph leads. */
	const led = (before: string): Root => {
		const lock = new AnchorLock(join(tmpdir(), 'no-such-folder-before', 'anchors.lock'));
		lock.issue = (_name, blocks) => ({
			anchors: blocks.map((block, index) => ({ ...block, id: `p${index + 1}` })),
			gone: [{ id: 'p9', kind: 'p', text: FIRST, to: 'p1' }],
			added: [],
			removed: [],
		});
		const file = new VFile({ path: '01-a.mdx', value: before });
		const reader = unified().use(remarkParse).use(remarkGfm).use(remarkAnchors, { lock });
		return reader.runSync(reader.parse(file), file) as Root;
	};

	it.each([
		['a table', '| 甲 | 乙 |\n| - | - |\n| 丙 | 丁 |', 'tableCell'],
		['a list', '- 甲乙丙\n- 丁戊己', 'paragraph'],
	])('lead into the words of %s, where HTML takes them', (_, before, holder) => {
		const holders: string[] = [];
		visit(led(before), 'emphasis', (_node, _index, parent?: Parents) => {
			holders.push(parent?.type ?? '');
		});
		expect(holders).toEqual([holder]);
	});

	it('lead into code', () => {
		const [code] = led('```\na\n```').children;
		expect(code?.data).toMatchObject({
			hProperties: { id: 'p1' },
			hChildren: [
				{ tagName: 'span', properties: { id: 'p9' } },
				{ type: 'text', value: 'a\n' },
			],
		});
	});
});

describe('AnchorLock', () => {
	const folder = mkdtempSync(join(tmpdir(), 'lock-'));
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	it('writes what it issued, says so, and reads it back', () => {
		const path = join(folder, 'anchors.lock');
		const said: string[] = [];
		const lock = new AnchorLock(path);
		lock.log = (line) => said.push(line);
		lock.issue('zhili', paragraphs(FIRST, SECOND));
		lock.issue('zhili', paragraphs(SECOND));
		lock.save();
		expect(said).toEqual(['zhili：发放编号 p1、p2', 'zhili：p1 已删去，旧链接转到 p2']);

		const written = readFileSync(path, 'utf8');
		const reopened = new AnchorLock(path);
		expect(ids(reopened.issue('zhili', paragraphs(SECOND, THIRD)))).toEqual(['p2', 'p3']);
		reopened.save();
		expect(written).toContain('"to":"p2"');
	});

	it('hands a renamed chapter the ids it had, so that links into it stay right', () => {
		const home = mkdtempSync(join(tmpdir(), 'lock-renamed-'));
		const path = join(home, 'anchors.lock');
		const before = new AnchorLock(path);
		before.issue('jiu', paragraphs(SECOND));
		before.issue('jiu', paragraphs(FIRST, SECOND));
		before.save();
		const former = new Map([['xin', 'jiu']]);
		const after = new AnchorLock(path, former);
		expect(ids(after.issue('xin', paragraphs(FIRST, SECOND)))).toEqual(['p2', 'p1']);
		after.save();
		const written = readFileSync(path, 'utf8');
		expect(written).not.toContain('jiu');
		const last = new AnchorLock(path, former);
		expect(ids(last.issue('xin', paragraphs(SECOND)))).toEqual(['p1']);
		last.save();
		rmSync(home, { recursive: true });
	});
});
