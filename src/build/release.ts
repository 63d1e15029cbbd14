import { spawnSync } from 'node:child_process';
import { addressProblem } from '../lib/public-address.ts';

/** `npm run release`: a build that may be published. Without a public address it writes nothing at all. */
const problem = addressProblem(process.env['SITE_URL']);
if (problem) {
	console.error(`不能发布：${problem}`);
	process.exit(1);
}
const { status, error } = spawnSync('astro', ['build'], {
	stdio: 'inherit',
	shell: process.platform === 'win32',
});
if (error) console.error(`astro 没有运行起来：${error.message}`);
process.exit(status ?? 1);
