import { describe, expect, it } from 'vitest';
import { browserArgs, candidates } from '../../src/outputs/pdf/browser.ts';

const download = '/cache/chrome';

describe('where a browser is looked for', () => {
	it('takes the one named by CHROME_PATH first and the download last', () => {
		const found = candidates({
			env: { CHROME_PATH: '/my/chrome', PATH: '/a:/b' },
			platform: 'linux',
			download,
		});
		expect(found.slice(0, 3)).toEqual(['/my/chrome', '/a/chromium', '/b/chromium']);
		expect(found.at(-1)).toBe(download);
		expect(found).toHaveLength(1 + 4 * 2 + 1);
	});

	it('knows the usual places on macOS', () => {
		expect(candidates({ env: {}, platform: 'darwin', download })).toEqual([
			'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
			'/Applications/Chromium.app/Contents/MacOS/Chromium',
			download,
		]);
	});

	it('knows the usual places on Windows', () => {
		const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' };
		expect(candidates({ env, platform: 'win32', download })).toEqual([
			'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
			'C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
			download,
		]);
	});

	it('leaves the sandbox on for everyone but root', () => {
		expect(browserArgs(true)).toContain('--no-sandbox');
		expect(browserArgs(false)).not.toContain('--no-sandbox');
	});
});
