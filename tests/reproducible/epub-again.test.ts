import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OUTPUTS } from '../support/outputs.ts';

/** The digest of the book that the built pages give in a time zone. */
function again({ folder, base, site }: (typeof OUTPUTS)[number], zone: string): string {
	const preview = String(new URL(site).hostname === 'localhost');
	const args = ['tests/support/make-book.ts', folder, base, preview];
	const env = { ...process.env, TZ: zone, SOURCE_DATE_EPOCH: '' };
	return execFileSync(process.execPath, args, { env, encoding: 'utf8' }).trim();
}

describe('the same pages give the same book, byte by byte', () => {
	it.each(OUTPUTS)('$title', (output) => {
		const book = createHash('sha256')
			.update(readFileSync(join(output.folder, 'book.epub')))
			.digest('hex');
		// West and east of the date line.
		for (const zone of ['Pacific/Pago_Pago', 'Pacific/Kiritimati'])
			expect([zone, again(output, zone)]).toEqual([zone, book]);
	});
});
