/** How many tests ran; what is no test counts none. */
export type Counts = { passed: number; failed: number; skipped: number };

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

/** One thing to do, when those that it needs have passed. It throws, or counts failures, where it fails. */
export type Job = { name: string; needs?: string[]; run: () => Promise<Counts> };

/** How a job ended; `error` says why one failed before its tests could count. */
export type Ended = { name: string; counts: Counts; seconds: number; error?: string };

/**
 * Runs jobs side by side, at most `slots` at once, those that are ready in the order of the list.
 * @param ended is told of each job as it ends
 * @throws where a job needs one that does not stand before it
 */
export function schedule(
	jobs: readonly Job[],
	slots: number,
	ended: (job: Ended) => void = () => undefined,
): Promise<Ended[]> {
	const results = new Map<string, Promise<Ended>>();
	const inSlot = limit(slots);
	for (const job of jobs) {
		const needed = (job.needs ?? []).map((name) => {
			const result = results.get(name);
			if (!result) throw new Error(`${job.name} needs ${name}, which does not stand before it`);
			return result;
		});
		const run = async () => {
			const before = await Promise.all(needed);
			const failed = before.find(({ counts }) => counts.failed > 0);
			const result = failed ? notRun(job, failed) : await inSlot(() => timed(job));
			ended(result);
			return result;
		};
		results.set(job.name, run());
	}
	return Promise.all(results.values());
}

/** Lets at most `slots` pieces of work run at once, in the order in which they came. */
function limit(slots: number) {
	const waiting: (() => void)[] = [];
	let free = slots;
	return async <Result>(work: () => Promise<Result>): Promise<Result> => {
		if (free > 0) free--;
		else await new Promise<void>((turn) => waiting.push(turn));
		try {
			return await work();
		} finally {
			const next = waiting.shift();
			if (next) next();
			else free++;
		}
	};
}

function notRun({ name }: Job, failed: Ended): Ended {
	return { name, seconds: 0, counts: { ...NONE, failed: 1 }, error: `not run: ${failed.name} failed` };
}

async function timed({ name, run }: Job): Promise<Ended> {
	const start = performance.now();
	const seconds = () => (performance.now() - start) / 1000;
	try {
		return { name, counts: await run(), seconds: seconds() };
	} catch (error) {
		return { name, counts: { ...NONE, failed: 1 }, seconds: seconds(), error: (error as Error).message };
	}
}
