import { withBase } from '../model/url.ts';

export { chapterPath, statPath } from '../model/paths.ts';

/** Path of a page or file from the root of its host: `stats/` → `/base/stats/`. */
export function href(path = ''): string {
	return withBase(import.meta.env.BASE_URL, path);
}

/** Full address of a page or file. */
export function absolute(path = ''): string {
	return new URL(href(path), import.meta.env.SITE).href;
}
