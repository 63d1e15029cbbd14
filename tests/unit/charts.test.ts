import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placeBeforeAfter } from '../../src/charts/before-after/definition.ts';
import { placeBars } from '../../src/charts/counts/definition.ts';
import { placeSteps } from '../../src/charts/levels/definition.ts';
import { placeNested } from '../../src/charts/nested/definition.ts';
import { frequency, placeRhythm } from '../../src/charts/rhythm/definition.ts';
import { placeSet } from '../../src/charts/set/definition.ts';
import { NARROWEST, textEm } from '../../src/charts/shared/text.ts';
import { buildLedger, type Stat } from '../../src/model/ledger.ts';
import { statSchema } from '../../src/model/schema/stat.ts';

/** A stat of a ledger with nothing else in it. */
function stat(value: string, unit = '%', more: object = {}): Stat {
	const row = statSchema.parse({
		id: 'x',
		label: '某数',
		value,
		unit,
		period: '某年',
		scope: '某地',
		chapter: 'c',
		fact: 'A1',
		...more,
	});
	const found = buildLedger([row]).get('x');
	if (!found) throw new Error('no stat');
	return found;
}

const up = { change: { direction: 'up', base: '比上年' } };

function pair(before: string, after: string, change = '1.00') {
	return {
		label: '某行',
		before: stat(before),
		after: stat(after),
		change: stat(change, '个百分点', up),
		highlight: false,
	};
}

const stylesheet = readFileSync(new URL('../../src/charts/shared/rows.css', import.meta.url), 'utf8');

describe('before and after', () => {
	it('places both ends on one scale in whole ticks around the data', () => {
		const placed = placeBeforeAfter({ rows: [pair('93.14', '95.79'), pair('94.75', '97.00')] });
		expect(placed.ticks.map(({ text }) => text)).toEqual(['93', '94', '95', '96', '97']);
		expect(placed.rows[0]?.before.x).toBeCloseTo(3.5);
		expect(placed.rows[1]?.after.x).toBe(100);
		expect(placed.rows[0]?.change.x).toBeCloseTo((3.5 + 69.75) / 2);
	});

	it('turns the labels away from the line, whichever way it runs', () => {
		const [rise, fall] = placeBeforeAfter({ rows: [pair('10', '20'), pair('20', '10')] }).rows;
		expect([rise?.before.side, rise?.after.side]).toEqual(['start', 'end']);
		expect([fall?.before.side, fall?.after.side]).toEqual(['end', 'start']);
	});

	it('keeps labels apart where both ends fall on one point', () => {
		const [row] = placeBeforeAfter({ rows: [pair('55', '55', '0')] }).rows;
		expect(row?.before.x).toBe(row?.after.x);
		expect(row?.before.side).not.toBe(row?.after.side);
	});

	it.each([
		['93.14', '97.00'],
		['0.01', '98765.43'],
		['123456789012', '123456999999'],
	])('leaves room for %s and %s on a phone', (a, b) => {
		const { pad, ticks, rows } = placeBeforeAfter({ rows: [pair(a, b), pair(b, a)] });
		const track = NARROWEST - 2 * pad;
		expect(track).toBeGreaterThan(2);
		for (const row of rows) {
			for (const end of [row.before, row.after]) expect(textEm(end.text)).toBeLessThan(pad);
			expect(textEm(row.change.text) / 2).toBeLessThanOrEqual(pad);
		}
		const ends = ticks.map(({ x, text }) => ({
			from: (x / 100) * track - textEm(text) / 2,
			to: (x / 100) * track + textEm(text) / 2,
		}));
		ends.slice(1).forEach((tick, index) => expect(tick.from).toBeGreaterThan(ends[index]?.to ?? Number.NaN));
		expect(stylesheet).toContain(`.chart-pad-${pad} {`);
	});

	it('drops the tick labels where two do not fit side by side', () => {
		expect(placeBeforeAfter({ rows: [pair('123456789012', '223456789012')] }).ticks).toEqual([]);
	});

	it('names the unit of the change once, at the first row', () => {
		const texts = placeBeforeAfter({
			rows: [pair('93.14', '95.79', '2.65'), pair('94.75', '97.00', '2.25')],
		}).rows.map(({ change }) => change.text);
		expect(texts).toEqual(['+2.65个百分点', '+2.25']);
	});
});

describe('counts', () => {
	const row = (value: string, unit: string, more = {}) => ({ label: '某类', stat: stat(value, unit, more) });

	it('draws bars from zero for rows of one unit', () => {
		const placed = placeBars({ rows: [row('17', '起'), row('0', '起'), row('125', '起')] });
		expect(placed?.bars.map(({ width }) => Number(width.toFixed(2)))).toEqual([13.6, 0, 100]);
	});

	it('relates nothing where units differ, a row stands alone, or rows are changes', () => {
		expect(placeBars({ rows: [row('3658', '件'), row('2764', '起')] })).toBeUndefined();
		expect(placeBars({ rows: [row('36', '件')] })).toBeUndefined();
		expect(placeBars({ rows: [row('22', '%', up), row('55.2', '%', up)] })).toBeUndefined();
	});

	it('survives rows of nothing and leaves a bar beside the longest label', () => {
		expect(placeBars({ rows: [row('0', '起'), row('0', '起')] })?.bars.map(({ width }) => width)).toEqual([
			0, 0,
		]);
		const pad = placeBars({ rows: [row('999999999999', '起'), row('1', '起')] })?.pad ?? Number.NaN;
		expect(pad).toBeLessThan(NARROWEST - 4);
		expect(stylesheet).toContain(`.chart-pad-${pad} {`);
	});
});

describe('levels in cells', () => {
	const rows = (...values: string[]) => values.map((value) => ({ label: '某级', stat: stat(value, '条') }));

	it('draws one cell each, filling the width and no more', () => {
		const { as, levels } = placeNested({ rows: rows('5', '17', '131') });
		expect(as).toBe('cells');
		expect(levels.map(({ marks }) => marks.length)).toEqual([5, 17, 131]);
		expect(levels.map(({ lines }) => lines)).toEqual([1, 1, 4]);
		for (const { marks, lines } of levels) {
			expect(Math.max(...marks.map(({ x, width }) => x + width))).toBeCloseTo(100);
			expect(Math.max(...marks.map(({ line }) => line))).toBe(lines - 1);
			expect(new Set(marks.map(({ x, line }) => `${x.toFixed(3)} ${line}`)).size).toBe(marks.length);
			expect((marks[0]?.width ?? 0) * 2.8).toBeGreaterThan(5);
		}
	});

	it('turns all levels into bars on one scale when one is past counting', () => {
		const { as, levels } = placeNested({ rows: rows('100', '401') });
		expect(as).toBe('bars');
		expect(levels[0]?.marks).toEqual([{ x: 0, line: 0, width: (100 / 401) * 100 }]);
		expect(placeNested({ rows: rows('5', '400') }).as).toBe('cells');
		expect(placeNested({ rows: rows('1.5', '4') }).as).toBe('bars');
	});
});

describe('steps', () => {
	it('widen evenly to the full width and stay centred', () => {
		const steps = placeSteps(3);
		expect(steps.map(({ width }) => width)).toEqual([40, 70, 100]);
		for (const { x, width } of steps) expect(x * 2 + width).toBe(100);
		expect(placeSteps(1)).toHaveLength(1);
	});
});

describe('rhythm', () => {
	const row = (every: 'day' | 'week' | 'half-month' | 'month' | 'quarter', value = '1') => ({
		label: '某事',
		every,
		stat: stat(value, '次'),
	});

	it('says how often in words', () => {
		expect(
			(['day', 'week', 'half-month', 'month', 'quarter'] as const).map((every) => frequency(row(every))),
		).toEqual(['每天一次', '每周一次', '每半月一次', '每月一次', '每季度一次']);
		expect(frequency(row('week', '2'))).toBe('每周2次');
	});

	it('draws the more frequent denser, row by row in the order given', () => {
		const counts = placeRhythm({ rows: [row('day'), row('half-month'), row('week')] }).rows.map(
			({ ticks }) => ticks.length,
		);
		expect(counts).toEqual([91, 6, 13]);
	});

	it('draws quarters as four marks within their bounds', () => {
		const { bounded, rows } = placeRhythm({ rows: [row('quarter')] });
		expect(bounded).toBe(true);
		expect(rows[0]?.ticks).toEqual([12.5, 37.5, 62.5, 87.5]);
		expect(rows[0]?.bounds).toEqual([0, 25, 50, 75, 100]);
		expect(placeRhythm({ rows: [row('quarter'), row('day')] }).bounded).toBe(false);
	});
});

describe('sets', () => {
	it('sets short names as tags, long ones as a list', () => {
		expect(placeSet({ items: ['甲', '乙丙丁'], open: false }).as).toBe('tags');
		expect(placeSet({ items: ['甲', '一二三四五六七八'], open: false }).as).toBe('list');
	});

	it('gives every member a strand, the unnamed a marked one', () => {
		const { strands } = placeSet({ items: ['甲', '乙', '丙'], open: true, into: '丁' });
		expect(strands.map(({ x }) => x)).toEqual([12.5, 37.5, 62.5, 87.5]);
		expect(strands.map(({ open }) => open)).toEqual([false, false, false, true]);
		expect(placeSet({ items: ['甲'], open: true }).strands).toEqual([]);
	});
});
