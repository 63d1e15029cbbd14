import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { NAMED, PARTS, SLOW } from './parts.ts';
import { CACHE } from './support/outputs.ts';
import { shown } from './support/programs.ts';
import { type Ended, type Job, schedule } from './support/schedule.ts';

/**
 * `npm test`: all that is for every change, side by side as far as there are processors. `npm test -- slow`: the rest,
 * one part after another. Parts that are named run alone, with their output as it comes.
 */
const named = process.argv.slice(2);
const all = [...PARTS, ...SLOW, ...NAMED];
/** `slow` stands for all slow parts, `build` for the builds of all sites. */
const means = (name: string, part: Job): boolean =>
	part.name === name || part.name.startsWith(`${name}-`) || (name === 'slow' && SLOW.includes(part));
const unknown = named.filter((name) => !all.some((part) => means(name, part)));
if (unknown.length > 0) {
	console.error(
		`No part ${unknown.join(', ')}. Parts: slow, build, ${all.map(({ name }) => name).join(', ')}`,
	);
	process.exit(1);
}
const wanted = named.length === 0 ? PARTS : all.filter((part) => named.some((name) => means(name, part)));

mkdirSync(CACHE, { recursive: true });
const together = named.length === 0;
shown.live = !together;
const names = new Set(wanted.map(({ name }) => name));
const jobs = wanted.map((part) => ({ ...part, needs: (part.needs ?? []).filter((name) => names.has(name)) }));
const start = performance.now();
const ended = await schedule(jobs, together ? availableParallelism() : 1, tell);

const sum = (which: 'passed' | 'failed' | 'skipped') =>
	ended.reduce((total, { counts }) => total + counts[which], 0);
console.log(`\n${((performance.now() - start) / 1000).toFixed(0)} s`);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exit(sum('failed') === 0 ? 0 : 1);

function tell({ name, counts, seconds, error }: Ended): void {
	if (error) console.error(`\n${error}`);
	const tests = counts.passed + counts.failed > 0 ? `, ${counts.passed} passed` : '';
	const how = counts.failed > 0 ? `FAILED (${counts.failed})` : 'done';
	console.log(`== ${name}: ${how} in ${seconds.toFixed(1)} s${tests}`);
}
