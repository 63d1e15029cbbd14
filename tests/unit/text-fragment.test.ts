import { describe, expect, it } from 'vitest';
import { textDirective } from '../../src/reader/quote/text-fragment.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const cut = (text: string) => [...[...words.segment(text)].map(({ index }) => index), text.length];

const text =
	'值班的人把灯往旁边挪了一点，因为明天要早起。外面的雨是不是小了，谁也没有抬头去看，只听见钟楼的指针走了一格。';

/** The directive for the characters from `a` to `b`, decoded. */
function pick(a: string, b = a, page = text) {
	const chosen = { text, from: text.indexOf(a), to: text.indexOf(b) + b.length };
	return textDirective(chosen, chosen, page, cut);
}

const decoded = (directive: string) => decodeURIComponent(directive.replace(':~:text=', ''));

describe('a text fragment', () => {
	it('names few words whole', () => {
		expect(decoded(pick('外面的雨'))).toBe('外面的雨');
	});

	it('is widened to whole words', () => {
		const found = decoded(pick('面的雨是不'));
		expect(text).toContain(found);
		expect(cut(text)).toContain(text.indexOf(found));
		expect(cut(text)).toContain(text.indexOf(found) + found.length);
		expect(found.startsWith('外面')).toBe(true);
	});

	it('names many words by the first and the last', () => {
		const [head = '', tail = '', ...more] = decoded(pick('值班', '一格')).split(',');
		expect(more).toEqual([]);
		expect(text.startsWith(head)).toBe(true);
		expect(text.indexOf(tail) + tail.length).toBe(text.indexOf('一格') + 2);
		for (const part of [head, tail]) {
			expect(part.length).toBeGreaterThanOrEqual(6);
			expect(part.length).toBeLessThan(15);
		}
	});

	it('grows, or is led by the words before, until it stands once on the page', () => {
		const twice = `值班的人走了。值班的人把灯关了。${text}`;
		const [head = ''] = decoded(pick('值班', '一格', twice)).split(',');
		expect(twice.split(head)).toHaveLength(2);
		expect(decoded(pick('早起', '早起', `早起的人。${text}`))).toMatch(/-,早起$/);
	});

	it('is none where nothing tells the words apart', () => {
		const chosen = { text: '灯', from: 0, to: 1 };
		expect(textDirective(chosen, chosen, '目录：灯。灯', cut)).toBe('');
	});

	it('encodes what would be read as its own marks', () => {
		const own = '看a-b,c&d这一行字';
		const chosen = { text: own, from: 0, to: own.length };
		const directive = textDirective(chosen, chosen, own, cut);
		expect(directive).toBe(`:~:text=${encodeURIComponent(own).replaceAll('-', '%2D')}`);
		expect(directive.slice(8)).not.toMatch(/[-,&]/);
	});

	it('spans blocks', () => {
		const last = { text: '第二段从这里开始，到这里为止，后面还有话。', from: 0, to: 14 };
		const first = { text, from: text.indexOf('谁也'), to: text.length };
		const [head, tail] = decoded(textDirective(first, last, text + last.text, cut)).split(',');
		expect(head).toMatch(/^谁也没有/);
		expect(tail).toMatch(/到这里为止，?$/);
	});

	it('takes one long word whole', () => {
		const long = 'a'.repeat(60);
		const chosen = { text: long, from: 3, to: 9 };
		expect(decoded(textDirective(chosen, chosen, long, cut))).toBe(long);
	});
});
