import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Installs packages of Debian or Ubuntu, where we may; throws where not. */
export function installPackages(...names: string[]): void {
	asRoot(['apt-get', 'update'], ['apt-get', 'install', '-y', ...names]);
}

/** Does some work while a package is there that is known by one of its files; takes it away again if it was not. */
export async function withPackage<Result>(
	name: string,
	file: string,
	work: () => Promise<Result>,
): Promise<Result> {
	const brought = !existsSync(file);
	if (brought) installPackages(name);
	try {
		return await work();
	} finally {
		if (brought) asRoot(['apt-get', 'remove', '-y', name]);
	}
}

function asRoot(...commands: string[][]): void {
	const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	for (const command of commands) {
		const [program = '', ...rest] = [...sudo, ...command];
		execFileSync(program, rest, { stdio: 'inherit' });
	}
}

/** Where a program lies. */
export function programOnPath(name: string): string | undefined {
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Installs the packages of those programs that are not there; the tests that need them say what is missing. */
export function ensurePrograms(packages: Record<string, string>): void {
	const missing = Object.keys(packages).filter((name) => programOnPath(name) === undefined);
	if (missing.length === 0) return;
	try {
		installPackages(...missing.map((name) => packages[name] ?? name));
	} catch {
		console.error(`没有 ${missing.join('、')}，也不能安装。`);
	}
}
