import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Faults of a program that may only use what Chrome 90 and Safari 15.0 know of the language's library. */
function faults(files: string[], host?: ts.CompilerHost): string[] {
	const options: ts.CompilerOptions = {
		strict: true,
		noEmit: true,
		skipLibCheck: true,
		allowImportingTsExtensions: true,
		target: ts.ScriptTarget.ES2021,
		module: ts.ModuleKind.ESNext,
		moduleResolution: ts.ModuleResolutionKind.Bundler,
		lib: ['lib.es2021.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
		types: ['vite/client'],
	};
	return ts
		.getPreEmitDiagnostics(ts.createProgram(files, options, host))
		.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

it('what runs in browsers uses nothing newer than the oldest of them', () => {
	expect(faults([join(ROOT, 'src/reader/main.ts')])).toEqual([]);
}, 30_000);

it('the check sees what is too new', () => {
	const host = ts.createCompilerHost({});
	const read = host.getSourceFile.bind(host);
	const text = 'export const last = [1].at(-1);';
	host.getSourceFile = (name, version) =>
		name === 'new.ts' ? ts.createSourceFile(name, text, version) : read(name, version);
	expect(faults(['new.ts'], host).join()).toContain("'at' does not exist");
}, 30_000);
