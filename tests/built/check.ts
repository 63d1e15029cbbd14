import type { Site } from './site.ts';

/** One thing wrong with a built site: the page or file, and what. */
export type Finding = { where: string; message: string };

/** One concern. A check lies in `checks/` under its name, its bad fixture in `bad/` under the same name. */
export type Check = { title: string; run: (site: Site) => Finding[] | Promise<Finding[]> };

/** A finding as one line, as the bad fixtures list them. */
export function line({ where, message }: Finding): string {
	return `${where}: ${message}`;
}
