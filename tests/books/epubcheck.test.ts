import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { OWN, SMALL } from '../support/outputs.ts';

/** Debian's package has the jar here, and makes of it a command that not every kernel starts. */
const JAR = '/usr/share/java/epubcheck.jar';
const SOUND = 'Messages: 0 fatals / 0 errors / 0 warnings / 0 infos';

/** How epubcheck is started here; the wished-for one first. */
function epubcheck(): string[] | undefined {
	const wished = process.env['EPUBCHECK'];
	const commands = [
		...(wished ? [wished.endsWith('.jar') ? ['java', '-jar', wished] : [wished]] : []),
		['epubcheck'],
		['java', '-jar', JAR],
	];
	return commands.find((command) => /^EPUBCheck v/m.test(run([...command, '--version'])));
}

function run([program = '', ...args]: string[]): string {
	const { stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', timeout: 100_000 });
	return error ? '' : stdout + stderr;
}

describe('epubcheck finds nothing to say of the book', () => {
	let command: string[] = [];
	beforeAll(() => {
		const found = epubcheck();
		if (!found)
			throw new Error(
				'epubcheck is missing: install the package epubcheck and a Java runtime, or name its jar in EPUBCHECK',
			);
		command = found;
	});

	const books = OWN.map(({ title, folder }) => ({
		title,
		file: join(folder, 'book.epub'),
	}));
	const translated = OWN.filter(({ name }) => name !== SMALL.name).map(({ title, folder }) => ({
		title: `${title}, Traditional`,
		file: join(folder, 'hant', 'book.epub'),
	}));

	it.each([...books, ...translated])('$title', ({ file: book }) => {
		if (!existsSync(book)) throw new Error(`${book} is missing: run \`npm test -- build\` first`);
		expect(run([...command, book])).toContain(SOUND);
	});
});
