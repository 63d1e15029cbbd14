import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersAt, readHostHeaders } from '../support/host-headers.ts';
import { LONG, OUTPUTS } from '../support/outputs.ts';
import { serve } from '../support/serve.ts';
import { originVariable } from './sites.ts';

/** Serves the built sites while the tests run, with the headers that they tell hosts to send; gives back how to stop. */
export default async function servers() {
	// Built for `npm test -- thorough` alone.
	const outputs = process.env['THOROUGH'] ? [LONG, ...OUTPUTS] : OUTPUTS;
	const missing = outputs.find(({ folder }) => !existsSync(folder));
	if (missing) throw new Error(`${missing.folder} is missing: run \`npm test -- build\` first`);
	const served = await Promise.all(
		outputs.map(({ folder, base }) => {
			const blocks = readHostHeaders(readFileSync(join(folder, '_headers'), 'utf8'));
			return serve(folder, base, { said: (path) => headersAt(blocks, path) });
		}),
	);
	outputs.forEach((output, index) => (process.env[originVariable(output)] = served[index]?.origin));
	return () => Promise.all(served.map(({ close }) => close()));
}
