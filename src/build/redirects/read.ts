import { existsSync, readFileSync } from 'node:fs';
import { parseChapterPath } from '../../model/paths.ts';
import { type RedirectRow, redirectsSchema } from '../../model/schema/redirect.ts';
import { readYaml } from '../content/yaml-file.ts';

const FILE = 'redirects.yaml';

/** The addresses of a feature that have moved; none where the file has a mistake, which the pre-flight reports. */
export function readRedirects(folder: string): RedirectRow[] {
	const path = `${folder}/${FILE}`;
	if (!existsSync(path)) return [];
	return readYaml(FILE, readFileSync(path, 'utf8'), redirectsSchema).data?.redirects ?? [];
}

/** Chapters that had another short name: the present one → the former one. */
export function formerSlugs(redirects: RedirectRow[]): Map<string, string> {
	return new Map(
		redirects.flatMap(({ from, to }): [string, string][] => {
			const [now, before] = [parseChapterPath(to), parseChapterPath(from)];
			return now && before ? [[now, before]] : [];
		}),
	);
}
