import { describe, expect, it } from 'vitest';
import { parseHTML } from '../../src/outputs/built/html.ts';
import { passagesOf } from '../../src/outputs/search/passages.ts';
import { fold, MOST_HITS, rangesOf, searcher, type SearchIndex } from '../../src/reader/search/search.ts';

const index = (...texts: string[]): SearchIndex => ({
	pages: [{ path: 'a/', place: '甲' }],
	passages: texts.map((text, number) => [0, '一节', `p${number}`, text]),
	variants: '惡恶黑黑掃扫內内',
});
const find = (query: string, ...texts: string[]) => searcher(index(...texts))(query);
const shown = (query: string, text: string) =>
	find(query, text)
		.hits[0]?.context.map((piece) => (piece.found ? `【${piece.text}】` : piece.text))
		.join('');

describe('folding', () => {
	it.each([
		['２２％', '22%'],
		['ＡＢＣ', 'abc'],
		[' 平 安\u3000市\u200b', '平安市'],
		['「平安」', '“平安”'],
		['−1 – 2', '—1-2'],
		['①', '1'],
	])('%s is %s', (one, other) => {
		expect(fold(one).text).toBe(fold(other).text);
	});

	it('knows where each character came from', () => {
		expect(fold('平 安㎏市')).toEqual({
			text: '平安kg市',
			starts: [0, 2, 3, 3, 4],
			ends: [1, 3, 4, 4, 5],
		});
		expect(fold('👮安')).toEqual({ text: '👮安', starts: [0, 0, 2], ends: [2, 2, 3] });
	});

	it('every part of a text folds to a part of the folded text', () => {
		const text = '“两抢”案件 接报警同比下降５５．２％，㎏、①、Ａ—b……';
		for (let start = 0; start < text.length; start++) {
			for (let end = start + 1; end <= text.length; end++) {
				expect(fold(text).text).toContain(fold(text.slice(start, end)).text);
			}
		}
	});
});

describe('ranges', () => {
	it('are places in the text as it stands', () => {
		expect(rangesOf(fold('平安，平 安'), '平安')).toEqual([
			[0, 2],
			[3, 6],
		]);
		expect(rangesOf(fold('重㎏。'), 'k')).toEqual([[1, 2]]);
		expect(rangesOf(fold('他……'), '.')).toEqual([
			[1, 2],
			[2, 3],
		]);
		expect(rangesOf(fold('他……'), '..')).toEqual([
			[1, 2],
			[2, 3],
		]);
		expect(rangesOf(fold('平安 市'), '平安')).toEqual([[0, 2]]);
		expect(rangesOf(fold('哈哈哈'), '哈哈')).toEqual([[0, 2]]);
		expect(rangesOf(fold('平安'), '')).toEqual([]);
	});
});

describe('search', () => {
	it('finds substrings, typed in either script', () => {
		expect(find('除恶', '扫黑除恶', '平安').hits.map(({ anchor }) => anchor)).toEqual(['p0']);
		expect(find('掃黑除惡', '扫黑除恶').total).toBe(1);
		expect(find('除内', '扫黑除恶').total).toBe(0);
	});

	it('wants all of several words, in any order and place', () => {
		const texts = ['西安的接报警在降', '接报警，西安', '西安'];
		expect(find('西安 接报警', ...texts).total).toBe(2);
		expect(find('接报警\u3000西安', ...texts).total).toBe(2);
		expect(shown('降 西安', texts[0] ?? '')).toBe('【西安】的接报警在【降】');
		expect(shown('接报 报警', texts[0] ?? '')).toBe('西安的【接报】警在降');
		expect(find(' ', ...texts).total).toBe(0);
	});

	it('finds a number with marks between its thousands or without', () => {
		expect(find('3,658', '共3658件').total).toBe(1);
		expect(find('1234567', '共1,234,567人').total).toBe(1);
		expect(shown('3658', '共3,658件')).toBe('共【3,658】件');
		expect(find('3,65', '共3658件').total).toBe(0);
	});

	it('counts all and shows as many as one reads', () => {
		const { hits, total } = find('平', ...Array<string>(MOST_HITS + 7).fill('平安'));
		expect([hits.length, total]).toEqual([MOST_HITS, MOST_HITS + 7]);
	});

	it.each(['', ' 　', '\u200b', '.*', '[', '\\', '(?:', '平'.repeat(10_000)])(
		'finds nothing for “%.10s”',
		(query) => {
			expect(find(query, '平安')).toEqual({ hits: [], total: 0 });
		},
	);

	it('shows the match in its words, from the clause it stands in', () => {
		expect(shown('平安', '平安')).toBe('【平安】');
		expect(shown('案件', '先看警情，“两抢”案件下降。')).toBe('先看警情，“两抢”【案件】下降。');
		const before = '前'.repeat(30);
		expect(shown('案件', `${before}。再看案件`)).toBe('…再看【案件】');
		expect(shown('案件', `${before}案件`)).toBe(`…${'前'.repeat(20)}【案件】`);
		expect(shown('案件', `案件${'后'.repeat(60)}案件`)).toBe(`【案件】${'后'.repeat(48)}…`);
		expect(shown('案 件', '案件和案件')).toBe('【案件】和【案件】');
	});

	it('never cuts a number', () => {
		expect(shown('案件', `${'前'.repeat(5)}12345.67%${'间'.repeat(17)}案件`)).toBe(
			`…12345.67%${'间'.repeat(17)}【案件】`,
		);
		expect(shown('案件', `案件${'后'.repeat(46)}12.5%后`)).toBe(`【案件】${'后'.repeat(46)}12.5%…`);
	});
});

describe('passages of a page', () => {
	const page = (inside: string) => `<html><body><main data-place="第一章">${inside}</main></body></html>`;

	it('are blocks with an anchor, under the heading before them', () => {
		const html = page(
			'<h1><span class="line">上</span><span class="line">下</span></h1><article class="prose"><p id="p1">一</p><h2 id="s1">节</h2><p id="p2">有<a href="#x"><b>粗</b></a>字</p><p>无</p></article>',
		);
		expect(passagesOf(parseHTML(html), 'a/', 3)).toEqual({
			page: { path: 'a/', place: '第一章' },
			passages: [
				[3, '', '', '上下'],
				[3, '', 'p1', '一'],
				[3, '节', 's1', '节'],
				[3, '节', 'p2', '有粗字'],
			],
		});
	});

	it('leave out buttons, ways on and hidden words, and hold apart what stands apart', () => {
		const html = page(
			'<div class="prose"><figure id="f"><dl><dt>名</dt><dd>1<span class="visually-hidden">听</span></dd></dl><button>存</button><a data-unsearched>看</a></figure></div>',
		);
		expect(passagesOf(parseHTML(html), '', 0)?.passages).toEqual([[0, '', 'f', '名 1']]);
	});

	it('hold struck words too, in their place', () => {
		const html = page('<div class="prose"><p id="p1">原价<del>十元</del>五元</p></div>');
		expect(passagesOf(parseHTML(html), '', 0)?.passages).toEqual([[0, '', 'p1', '原价十元五元']]);
	});

	it('are none on a page without a place', () => {
		expect(passagesOf(parseHTML('<main><h1>关于</h1></main>'), 'about/', 0)).toBeNull();
	});
});
