import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { manuscriptParser } from '../../src/build/content/markdown.ts';
import { contextsOf } from '../../src/build/markdown/context.ts';
import { SYNTAX } from '../../src/build/markdown/syntax.ts';

const plain = unified().use(remarkParse).use(SYNTAX);

/** Text with its links as `⟦words→address⟧`, struck words as `~~…~~`, bold ones as `**…**`. */
function shown(node: Nodes): string {
	const inside = 'children' in node ? node.children.map(shown).join('') : '';
	if (node.type === 'link') return `⟦${inside}${node.url === inside ? '' : `→${node.url}`}⟧`;
	if (node.type === 'delete') return `~~${inside}~~`;
	if (node.type === 'strong') return `**${inside}**`;
	return 'value' in node ? node.value : inside;
}

const read = (text: string) => {
	const both = [plain.parse(text), manuscriptParser.parse(text)].map((tree) => shown(tree as Root));
	expect(both[0]).toBe(both[1]);
	return both[0];
};

describe('tildes', () => {
	it.each([
		'票价10~20元，路程3~5公里。',
		'2018~2020年增长，2021~2022年下降',
		'-5~3℃，3~4级',
		'H~2~O',
		'~一处~ 与 ~两处~',
	])('stay as typed where they stand alone: %s', (text) => expect(read(text)).toBe(text));

	it.each(['~~旧~~新', '这是~~错的。~~后文', '原价~~十元~~，**现价**五元', '“~~旧~~”'])(
		'strike in pairs, next to Chinese marks too: %s',
		(text) => {
			expect(read(text)).toBe(text);
			expect(JSON.stringify(plain.parse(text))).toContain('"delete"');
		},
	);

	it('leave struck words out of the sentence around a number', () => {
		const [block] = manuscriptParser.parse('票价~~从前十元~~<Stat id="jia" />。').children;
		expect(block && contextsOf(block)).toEqual({ jia: '票价{jia}。' });
	});
});

describe('addresses in the text', () => {
	it.each([
		['见 https://example.org/a，再看', '见 ⟦https://example.org/a⟧，再看'],
		['见https://example.org/a，再看', '见⟦https://example.org/a⟧，再看'],
		['www.example.org。完。', '⟦www.example.org→http://www.example.org⟧。完。'],
		['（https://example.org/a）', '（⟦https://example.org/a⟧）'],
		['“https://example.org”', '“⟦https://example.org⟧”'],
		['https://example.org/a——再看……', '⟦https://example.org/a⟧——再看……'],
		['https://example.org/a、https://example.org/b。', '⟦https://example.org/a⟧、⟦https://example.org/b⟧。'],
		[
			'见，www.example.org/a；www.example.com。',
			'见，⟦www.example.org/a→http://www.example.org/a⟧；⟦www.example.com→http://www.example.com⟧。',
		],
		['注[见 https://example.org/a，后]', '注[见 ⟦https://example.org/a⟧，后]'],
		['https://example.org/a?b=1&c=2；完', '⟦https://example.org/a?b=1&c=2⟧；完'],
		['(见 https://example.org/a)，后', '(见 ⟦https://example.org/a⟧)，后'],
		['见 https://example.org/a.，后', '见 ⟦https://example.org/a⟧.，后'],
		['https://example.org再看', '⟦https://example.org⟧再看'],
		['写信到name@example.org，再等', '写信到⟦name@example.org→mailto:name@example.org⟧，再等'],
	])('end at the first Chinese mark: %s', (text, right) => expect(read(text)).toBe(right));

	it('leave markup after them alone', () => {
		expect(read('**见 https://example.org/a，粗**后')).toBe('**见 ⟦https://example.org/a⟧，粗**后');
		expect(read('https://example.org/a，**粗**，~~旧~~')).toBe('⟦https://example.org/a⟧，**粗**，~~旧~~');
	});

	it.each([
		['**https://example.org/a**后', '**⟦https://example.org/a⟧**后'],
		['**见https://example.org**后', '**见⟦https://example.org⟧**后'],
		['~~https://example.org/a~~后', '~~⟦https://example.org/a⟧~~后'],
		['(https://example.org/a)后', '(⟦https://example.org/a⟧)后'],
		['**(见https://example.org/马克(作家))**后', '**(见⟦https://example.org/马克(作家)⟧)**后'],
		['"https://example.org/a"后', '"⟦https://example.org/a⟧"后'],
		['"www.example.org/a"后', '"⟦www.example.org/a→http://www.example.org/a⟧"后'],
	])('end where what they stand in is closed: %s', (text, right) => expect(read(text)).toBe(right));

	it('begin next to a Chinese letter, with or without a scheme', () => {
		expect(read('见www.example.org，')).toBe('见⟦www.example.org→http://www.example.org⟧，');
		expect(read('以www.开头')).toBe('以www.开头');
	});

	it.each([
		'https://example.org/路径',
		'https://例子.中国/路',
		'https://example.org/a/马克·吐温_(作家)',
		'https://example.org/马克(作家)传',
		'https://example.org/Help:路',
	])('may have Chinese letters: %s', (text) => expect(read(`见 ${text}。`)).toBe(`见 ⟦${text}⟧。`));

	it('alone may break anywhere', () => {
		const named = (text: string) => JSON.stringify(plain.parse(text)).includes('"className":["address"]');
		for (const text of ['https://example.org/a', 'www.example.org', '“www.example.org”', 'name@example.org'])
			expect(named(text), text).toBe(true);
		expect(named('[路](https://example.org/a)')).toBe(false);
	});

	it('in brackets are as typed', () => {
		expect(read('[路](https://example.org/路，径)')).toBe('⟦路→https://example.org/路，径⟧');
	});
});
