import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { unified } from 'unified';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { VFile } from 'vfile';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { findProblems } from '../../src/build/content/preflight.ts';
import { remarkAnchors } from '../../src/build/markdown/anchors.ts';
import { AnchorLock } from '../../src/build/markdown/lock.ts';
import type { Places } from '../../src/model/places.ts';
import { formatProblem } from '../../src/model/problem.ts';

const root = mkdtempSync(join(tmpdir(), 'ids-'));
const folder = join(root, 'content');
beforeEach(() => {
	rmSync(folder, { recursive: true, force: true });
	cpSync('tests/fixtures/second', folder, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const messages = () => findProblems(folder).map(formatProblem);
const path = (file: string) => join(folder, file);
const edit = (file: string, change: (text: string) => string) =>
	writeFileSync(path(file), change(readFileSync(path(file), 'utf8')));

/** Gives a record another id, wherever it stands. */
function rename(from: string, to: string) {
	for (const file of ['figures.yaml', 'stats.yaml', 'terms.yaml', 'chapters/02-bicycles.mdx', 'intro.mdx'])
		edit(file, (text) => text.replace(new RegExp(`(?<=[ "{])${from}(?=[\\s"}])`, 'g'), to));
}

describe('a record may not have an id that its page has', () => {
	it.each([
		...['main', 'p1', 's12', 'story', 'share-links', 'share-title', 'notes-title', 'related-title'],
		...['panel-share', 'panel-anything', 'intro-p1', 'close-s2', 'stele-danche', 'term-shupai', 'picture'],
		...['hero-sky', 'cover-merlon', 'gate3-sky', 'picture-a', 'footnote-1', 'noteref-2', 'p3-h1'],
	])('a chart %s', (id) => {
		rename('jiadang', id);
		expect(messages()).toEqual([
			expect.stringMatching(
				`^figures.yaml:\\d+ · figures › ${id} › id：编号 ${id} 是网页自己用的。换一个编号`,
			),
		]);
	});

	it.each(['main', 'columns', 'share-links', 'panel-keys', 'ledger-intro'])('a stat %s', (id) => {
		rename('danche', id);
		expect(messages()).toEqual([expect.stringMatching(`^stats.yaml:\\d+ · .*编号 ${id} 是网页自己用的`)]);
	});

	it.each(['main-tu', 'p', 'p1a', 'storys', 'facts', 'told', 'gate-sky', 'maps'])(
		'a chart %s may stand',
		(id) => {
			rename('jiadang', id);
			expect(messages()).toEqual([]);
		},
	);

	it('nor one that another record gives to a part of it', () => {
		rename('jiadang', 'zixi-table');
		rename('shupai', 'guancang-text');
		expect(messages().join('\n')).toMatch(/figures.yaml:\d+ .*编号 zixi-table 和 zixi 在网页上会相撞/);
		expect(messages().join('\n')).toMatch(/terms.yaml:\d+ .*编号 guancang-text 和 guancang 在网页上会相撞/);
	});

	it('nor stand in the close when it stands in the last chapter', () => {
		writeFileSync(path('close.mdx'), '完。\n\n<Chart id="yujian" />\n');
		expect(messages()).toEqual([
			'close.mdx:3 · <Chart>：图表 yujian 在最后一章里已经放了一次。结语和最后一章在同一页上，每张图只放一次',
		]);
	});
});

describe('what a manuscript places more than once', () => {
	function compiled(name: string, text: string) {
		const lock = new AnchorLock(join(root, 'no-such', 'anchors.lock'));
		lock.issue = (_, blocks) => ({
			anchors: blocks.map((block, index) => ({ ...block, id: `p${index + 1}` })),
			gone: [],
			added: [],
			removed: [],
		});
		const astro: { frontmatter: { places?: Places } } = { frontmatter: {} };
		const file = new VFile({ path: name, value: text, data: { astro } });
		const reader = unified().use(remarkParse).use(remarkMdx).use(remarkAnchors, { lock });
		const tree = reader.runSync(reader.parse(file), file) as Root;
		const ids = [...JSON.stringify(tree).matchAll(/"name":"anchor","value":"([^"]*)"|"id":"([^"]*)"/g)];
		return { ids: ids.map(([, anchor, id]) => anchor ?? id), places: astro.frontmatter.places };
	}

	it('has an id each', () => {
		const { ids, places } = compiled(
			'01-a.mdx',
			'<Figure stats="a b" />\n\n<Figure stats="a" />\n\n> <Figure stats="a" />\n\n<Figure stats="a-2" />\n\n' +
				'<Picture src="b.jpg" />\n\n<Picture src="b.jpg" />\n\n<Picture src="b-2.jpg" />\n',
		);
		expect(ids.filter((id) => !/^p\d$/.test(String(id)))).toEqual([
			...['stele-a', 'stele-a-2', 'stele-a-3', 'stele-a-2-2', 'picture-b', 'picture-b-2', 'picture-b-2-2'],
		]);
		expect(places?.highlights.map(({ id }) => id)).toEqual([
			'stele-a',
			'stele-a-2',
			'stele-a-3',
			'stele-a-2-2',
		]);
	});

	it('has its place whatever its id is called', () => {
		const { places } = compiled(
			'01-a.mdx',
			'甲<Stat id="constructor" />乙。\n\n<Chart id="constructor" />\n\n<Chart id="12" />\n\n<Chart id="2" />\n',
		);
		const kept = JSON.parse(JSON.stringify(places)) as Places;
		expect(Object.entries(kept.stats)).toEqual([['constructor', 'p1']]);
		expect(Object.entries(kept.contexts)).toEqual([['constructor', '甲{constructor}乙。']]);
		expect(kept.charts).toEqual(['constructor', '12', '2']);
	});

	it('is told from the last chapter in the close', () => {
		expect(compiled('close.mdx', '<Figure stats="a" />\n').ids).toEqual(['close-stele-a']);
	});

	it('names headings in quotations and lists after their block, not after their words', () => {
		const { ids } = compiled('01-a.mdx', '> ## main\n>\n> ## story\n\n- ## p1\n');
		expect(ids.toSorted()).toEqual(['p1', 'p1-h1', 'p1-h2', 'p2', 'p2-h1']);
	});
});
