/** Joins a site-relative path (`stats/`, `#id`) to the base; `base` may lack its last slash. */
export function withBase(base: string, path: string): string {
	return `${base.replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
}
