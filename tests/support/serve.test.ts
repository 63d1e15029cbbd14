import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from './serve.ts';

describe('static server', () => {
	const folder = mkdtempSync(join(tmpdir(), 'serve-'));
	let served: Served;

	beforeAll(async () => {
		mkdirSync(join(folder, 'a'));
		writeFileSync(join(folder, 'a', 'index.html'), '甲');
		writeFileSync(join(folder, '404.html'), '没有');
		writeFileSync(join(folder, 'x.csv'), '乙');
		served = await serve(folder, '/base/');
	});
	afterAll(async () => {
		await served.close();
		rmSync(folder, { recursive: true });
	});

	it.each([
		['/base/a/', 200, 'text/html; charset=utf-8', '甲'],
		['/base/x.csv', 200, 'text/csv; charset=utf-8', '乙'],
		['/base/a', 404, 'text/html; charset=utf-8', '没有'],
		['/a/', 404, 'text/html; charset=utf-8', '没有'],
		['/base/..%2f..%2fetc%2fpasswd', 404, 'text/html; charset=utf-8', '没有'],
	])('%s → %i', async (path, status, type, body) => {
		const response = await fetch(served.origin + path);
		expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
			status,
			type,
			body,
		]);
	});
});
