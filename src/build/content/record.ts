import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { parse } from 'yaml';

/**
 * A YAML file as one entry of its collection, so that its rows keep their order. A file that is not there counts as
 * empty, and may come and go while the dev server runs.
 */
export function record(name: string, folder: string): Loader {
	return {
		name: 'record',
		load: async ({ config, store, parseData, watcher }) => {
			const path = resolve(fileURLToPath(config.root), folder, `${name}.yaml`);
			const read = async () => {
				const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
				const data = await parseData({ id: name, data: parse(text) ?? {}, filePath: path });
				store.clear();
				store.set({ id: name, data });
			};
			await read();
			watcher?.add(path);
			for (const event of ['add', 'change', 'unlink'] as const) {
				watcher?.on(event, (changed) => {
					// A mistake is the pre-flight's to tell; until it is mended, pages show what was right last.
					if (resolve(changed) === path) void read().catch(() => undefined);
				});
			}
		},
	};
}
