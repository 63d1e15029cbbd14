import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** All files below a folder with one ending, in a fixed order. */
export function listFiles(root: string, ending: string): string[] {
	return readdirSync(root, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith(ending))
		.sort()
		.map((path) => join(root, path));
}
