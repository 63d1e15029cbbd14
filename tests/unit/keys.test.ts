import { describe, expect, it } from 'vitest';
import {
	actionOf,
	type KeyAction,
	type Offers,
	type Press,
	type Situation,
} from '../../src/reader/keys/keys.ts';

const PLAIN: Omit<Press, 'key'> = {
	alt: false,
	ctrl: false,
	meta: false,
	shift: false,
	repeat: false,
	taken: false,
};
const FREE: Situation = { control: false, editable: false, scroller: false, dialog: false, selection: false };
const ALL: Offers = { previous: true, next: true };

type Given = {
	press?: Partial<Press>;
	situation?: Partial<Situation>;
	keys?: boolean;
	offers?: Partial<Offers>;
};

function answer(key: string, { press, situation, keys = true, offers }: Given = {}): KeyAction | null {
	return actionOf({ ...PLAIN, key, ...press }, { ...FREE, ...situation }, { keys }, { ...ALL, ...offers });
}

const KEYS = ['ArrowLeft', 'ArrowRight', '/', '?'];
const answers = (given: Given) => KEYS.map((key) => answer(key, given));
const NONE = [null, null, null, null];

describe('keys', () => {
	it('do what the help says', () => {
		expect(answers({})).toEqual(['previous', 'next', 'search', 'help']);
	});

	it('all can be switched off (WCAG 2.1.4)', () => {
		expect(answers({ keys: false })).toEqual(NONE);
	});

	it.each(['alt', 'ctrl', 'meta', 'repeat', 'taken'] as const)('do nothing when %s', (fact) => {
		expect(answers({ press: { [fact]: true } })).toEqual(NONE);
	});

	it('arrows do nothing with Shift, which characters may need', () => {
		expect(answers({ press: { shift: true } })).toEqual([null, null, 'search', 'help']);
	});

	it.each(['editable', 'dialog'] as const)('do nothing with %s', (fact) => {
		expect(answers({ situation: { [fact]: true } })).toEqual(NONE);
	});

	it.each(['control', 'scroller', 'selection'] as const)('arrows do nothing with a %s', (fact) => {
		expect(answers({ situation: { [fact]: true } })).toEqual([null, null, 'search', 'help']);
	});

	it('do nothing towards what is not there', () => {
		expect(answers({ offers: { previous: false, next: false } })).toEqual([null, null, 'search', 'help']);
	});

	it.each(['ctrl', 'meta'] as const)('%s with K searches from anywhere, whatever the switch says', (held) => {
		for (const key of ['k', 'K']) {
			expect(answer(key, { press: { [held]: true }, keys: false })).toBe('search');
			expect(answer(key, { press: { [held]: true }, situation: { editable: true } })).toBe('search');
		}
		expect(answer('k', { press: { [held]: true }, situation: { dialog: true } })).toBeNull();
		expect(answer('k', { press: { [held]: true, shift: true } })).toBeNull();
		expect(answer('k', { press: { ctrl: true, meta: true } })).toBeNull();
		expect(answer('k')).toBeNull();
	});

	it.each(['a', 'Enter', ' ', 'ArrowUp', 'ArrowDown', 'Home', '？', '/?'])('leave %s alone', (key) => {
		expect(answer(key)).toBeNull();
	});
});
