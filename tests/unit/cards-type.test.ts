import { describe, expect, it } from 'vitest';
import { type Room, setBlock, setTitle } from '../../src/pictures/type/block.ts';
import { breakPoints } from '../../src/pictures/type/breaking.ts';
import { lineOf, shapeText, widthOf } from '../../src/pictures/type/line.ts';

const set = (text: string, room: Partial<Room> = {}) =>
	setBlock({ text, from: '测试' }, { face: 'serif', size: 20, width: 200, ...room });
const linesOf = (text: string, room: Partial<Room> = {}) => set(text, room).lines.map((line) => line.text);

/** The text with a stroke at each place where it may break. */
const broken = (text: string, units: string[] = []) => {
	const at = new Set(breakPoints(text, units).map((point) => point.at));
	return [...text].map((char, index) => (at.has(index) ? `|${char}` : char)).join('');
};

describe('where lines may break', () => {
	it.each([
		['他说：“好。”再见', '他|说：|“好。”|再|见'],
		['《百年》（上）、下', '《百|年》|（上）、|下'],
		['等等——还有……完', '等|等|——|还|有……|完'],
		['用时12.5分钟', '用|时|12.5分|钟'],
		['比−22%低', '比|−22%|低'],
		['open data 数据', 'open |data |数|据'],
		['第3章', '第3章'],
	])('%s', (text, expected) => {
		expect(broken(text)).toBe(expected);
	});

	it('keeps known units with their number', () => {
		expect(broken('共23.96亿元整', ['亿元', '元'])).toBe('共|23.96亿元|整');
		expect(broken('升0.93个百分点', ['个', '个百分点'])).toBe('升|0.93个|百|分|点');
	});
});

describe('setting', () => {
	it('fills lines evenly, no wider than the room', () => {
		const block = set('书店开了门，人慢慢来，灯一盏一盏地亮起来。');
		expect(block.size).toBe(20);
		expect(block.width).toBeLessThanOrEqual(200);
		expect(block.lines.length).toBe(3);
		for (const { text } of block.lines) expect(text).not.toMatch(/^[，。]|[“（]$/);
	});

	it('does not part words and short quotations while it can avoid it', () => {
		expect(linesOf('获得“平安市”的创建密码', { width: 170 })).toEqual(['获得“平安市”的', '创建密码']);
	});

	it('keeps a long unit whole where there is room', () => {
		const text = '比2018年上升0.93个百分点，增幅超过全省平均水平。';
		expect(linesOf(text, { width: 330, units: ['个百分点'] })[0]).toMatch(/个百分点，$/);
	});

	it('shrinks to a height, then breaks', () => {
		const block = set('一二三四五六七八九十'.repeat(6), { size: 60, width: 300, height: 150 });
		expect(block.height).toBeLessThanOrEqual(150);
		expect(block.width).toBeLessThanOrEqual(300);
		expect(block.lines.map(({ text }) => text).join('')).toHaveLength(60);
	});

	it('takes the lines of the writer where they fit', () => {
		const title = { text: '久久为功 扫黑除恶', lines: ['久久为功', '扫黑除恶'] };
		const room: Room = { face: 'display', size: 50, width: 250, height: 200 };
		expect(setTitle(title, '测试', room).lines.map(({ text }) => text)).toEqual(title.lines);
		expect(
			setTitle(title, '测试', { ...room, height: 60, width: 600 }).lines.map(({ text }) => text),
		).toEqual([title.text]);
	});

	it('sets quotes half as wide at display size, and where marks meet', () => {
		const em = (text: string, face: Room['face']) => set(text, { face, size: 10, width: 900 }).width / 10;
		expect(em('的“好”的', 'display')).toBeCloseTo(4, 1);
		expect(em('的“好”的', 'serif')).toBeCloseTo(5, 1);
		expect(em('好。”好', 'serif')).toBeCloseTo(3.5, 1);
		expect(em('“好', 'serif')).toBeCloseTo(1.5, 1);
	});

	it.each([
		['😀', 'serif'],
		['𠮷', 'display'],
		['①', 'sans'],
	] as const)('names what the font lacks: %s', (char, face) => {
		expect(() =>
			setBlock({ text: `甲${char}乙`, from: 'content/a.mdx 的 title' }, { face, size: 20, width: 99 }),
		).toThrow(`content/a.mdx 的 title 里的“${char}”，卡片字体没有这个字，换一个字（全文：甲${char}乙）`);
	});
});

describe('a quotation', () => {
	it('begins a line rather than being parted', () => {
		expect(linesOf('破解西安荣获“平安市”的创建密码', { face: 'display', size: 30, width: 285 })).toEqual([
			'破解西安荣获',
			'“平安市”的创建密码',
		]);
	});
});

describe('the gap between Han and letters or digits', () => {
	/** Width of a line in thousandths of an em. */
	const width = (text: string) => widthOf(shapeText({ text, from: '测试' }, 'serif'), 0, [...text].length);
	const gaps = (text: string) =>
		width(text) -
		[...text.matchAll(/\p{Script=Han}+|[A-Za-z0-9]+|./gu)].reduce((sum, [run]) => sum + width(run), 0);

	it.each([
		['第3章', 250],
		['共23人', 250],
		['用AI写', 250],
		['3月', 125],
		['书店', 0],
		['2026', 0],
	])('%s has %i thousandths of an em of it, an eighth at each place', (text, gap) => {
		expect(gaps(text)).toBeCloseTo(gap, 6);
	});

	it('moves what follows, and is none at the edge of a line', () => {
		const shaped = shapeText({ text: '书2店', from: '测试' }, 'serif');
		const [first, second, third] = lineOf(shaped, 0, 3).glyphs;
		const alone = lineOf(shaped, 1, 3).glyphs;
		expect(lineOf(shaped, 0, 3).width).toBeCloseTo(widthOf(shaped, 0, 3), 6);
		expect((second?.x ?? 0) - (alone[0]?.x ?? 0)).toBeCloseTo(width('书') + 125, 6);
		expect((third?.x ?? 0) - (alone[1]?.x ?? 0)).toBeCloseTo(width('书') + 125, 6);
		expect(first).toBeDefined();
	});
});
