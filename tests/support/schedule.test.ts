import { describe, expect, it } from 'vitest';
import { type Job, NONE, schedule } from './schedule.ts';

/** Jobs that note when they begin and end, each after some turns of the loop. */
function noted(log: string[], turns: Record<string, number>, needs: Record<string, string[]> = {}): Job[] {
	return Object.entries(turns).map(([name, count]) => ({
		name,
		...(needs[name] && { needs: needs[name] }),
		run: async () => {
			log.push(`+${name}`);
			for (let turn = 0; turn < count; turn++) await Promise.resolve();
			log.push(`-${name}`);
			return { ...NONE, passed: 1 };
		},
	}));
}

describe('schedule', () => {
	it('runs at most as many at once as there are slots', async () => {
		const log: string[] = [];
		const ended = await schedule(noted(log, { a: 9, b: 2, c: 5, d: 1 }), 2);
		let running = 0;
		const most = Math.max(...log.map((line) => (running += line.startsWith('+') ? 1 : -1)));
		expect(most).toBe(2);
		expect(ended.map(({ name, counts }) => [name, counts.passed])).toEqual([
			['a', 1],
			['b', 1],
			['c', 1],
			['d', 1],
		]);
	});

	it('begins a job when all that it needs have ended', async () => {
		const log: string[] = [];
		await schedule(noted(log, { a: 9, b: 2, c: 1, d: 1 }, { c: ['a', 'b'] }), 4);
		expect(log.indexOf('+c')).toBeGreaterThan(log.indexOf('-a'));
		expect(log.indexOf('+c')).toBeGreaterThan(log.indexOf('-b'));
		expect(log.indexOf('+d')).toBeLessThan(log.indexOf('-a'));
	});

	it('does not run what needs a failed job, and runs the rest', async () => {
		const log: string[] = [];
		const [, b, c] = noted(log, { a: 1, b: 1, c: 1 }, { b: ['a'] }) as [Job, Job, Job];
		const thrown: Job = { name: 'a', run: () => Promise.reject(new Error('broken')) };
		const ended = await schedule([thrown, b, c], 1);
		expect(ended.map(({ name, counts, error }) => [name, counts.failed, error])).toEqual([
			['a', 1, 'broken'],
			['b', 1, 'not run: a failed'],
			['c', 0, undefined],
		]);
		expect(log).toEqual(['+c', '-c']);
	});

	it('refuses a job that needs one behind it', () => {
		const jobs = noted([], { a: 1, b: 1 }, { a: ['b'] });
		expect(() => schedule(jobs, 1)).toThrow('a needs b');
	});
});
