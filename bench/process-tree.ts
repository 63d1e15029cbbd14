import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What one run of a program cost. */
export type Cost = {
	/** Seconds from start to end, and seconds of all cores. */
	wall: number;
	cpu: number;
	/** Most memory that it and its children held at one time, in MB; undefined where there is no /proc. */
	memory: number | undefined;
};

/** Milliseconds between two looks at the memory. */
const EVERY = 50;

/** Runs a program in silence; throws with its last words when it fails. */
export function measure(program: string, args: string[], env: Record<string, string>): Promise<Cost> {
	const start = performance.now();
	const child = spawn(program, args, {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
	});
	let said = '';
	let most = 0;
	let cpu = 0;
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-4000)));
	const timer = setInterval(() => {
		const { memory, seconds } = treeOf(child.pid ?? 0);
		most = Math.max(most, memory);
		cpu = Math.max(cpu, seconds);
	}, EVERY);
	return new Promise((done, fail) => {
		child.on('error', fail);
		child.on('exit', (code) => {
			clearInterval(timer);
			if (code !== 0) return fail(new Error(`${program} ${args.join(' ')}\n${said}`));
			done({ wall: (performance.now() - start) / 1000, cpu, memory: most > 0 ? most : undefined });
		});
	});
}

/** Resident memory in MB and seconds of work of a process and all its descendants. */
function treeOf(root: number): { memory: number; seconds: number } {
	let memory = 0;
	let seconds = 0;
	const queue = [root];
	for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
		try {
			const status = readFileSync(`/proc/${pid}/status`, 'utf8');
			memory += Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
			// Fields 14 to 17 of proc(5): ticks of a hundredth, its own and of children that have ended.
			const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
				.replace(/^.*\) /s, '')
				.split(' ');
			seconds += fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) / 100, 0);
			queue.push(...childrenOf(pid));
		} catch {
			// It has ended meanwhile, or there is no /proc.
		}
	}
	return { memory, seconds };
}

function childrenOf(pid: number): number[] {
	const list = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
	return list.split(' ').filter(Boolean).map(Number);
}
