import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program that runs beside the test, and how to end it. */
export type Running = { child: ChildProcess; end: () => Promise<void> };

/** Starts a program; it ends with the test at the latest. */
export function start(program: string, args: string[], env: Record<string, string> = {}): Running {
	const child = spawn(program, args, {
		stdio: ['ignore', 'pipe', 'ignore'],
		env: { ...process.env, ...env },
	});
	const ended = once(child, 'exit');
	const kill = () => child.kill();
	process.once('exit', kill);
	return {
		child,
		end: async () => {
			process.off('exit', kill);
			kill();
			await ended;
		},
	};
}

/** A screen that nobody looks at, on a free display. */
export async function screen(): Promise<{ display: string; end: () => Promise<void> }> {
	const { child, end } = start('Xvfb', [
		'-displayfd',
		'1',
		'-screen',
		'0',
		'1400x1000x24',
		'-nolisten',
		'tcp',
	]);
	const [number] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
	return { display: `:${number.toString().trim()}`, end };
}
