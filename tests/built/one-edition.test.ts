import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../src/outputs/built/files.ts';
import { type Output, OUTPUTS, SMALL } from '../support/outputs.ts';
import { tracesOfOthers } from '../support/one-edition.ts';

describe('a feature of one edition', () => {
	it('says nothing of another, and has no files of one', () => {
		expect(listFiles(SMALL.folder, '.html').length).toBeGreaterThan(5);
		expect(tracesOfOthers(SMALL.folder)).toEqual([]);
	});

	it('else is found out', () => {
		const { folder } = OUTPUTS[0] as Output;
		expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('<a hreflang=');
		expect(tracesOfOthers(folder)).toContain('hant/index.html: lies in the folder of an edition');
		expect(tracesOfOthers(folder)).toContain('index.html: names editions');
	});
});
