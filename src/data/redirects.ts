import { getEntry } from 'astro:content';
import type { RedirectRow } from '../model/schema/redirect.ts';
import { chapters } from './chapters.ts';
import { feature } from './feature.ts';
import { ledger } from './ledger.ts';
import { once } from './once.ts';
import { statPath } from './site.ts';

/** Addresses that have moved. */
export const redirects = once(
	async (): Promise<RedirectRow[]> => (await getEntry('redirects', 'redirects'))?.data.redirects ?? [],
);

/** Names of pages that are no chapters. */
const NAMES: Record<string, string> = { 'stats/': '全部数据', 'contents/': '目录', 'about/': '来源与方法' };

/** What the page at an old address shows: where to go, and what is there. */
export async function movedPage(to: string) {
	const chapter = (await chapters()).find(({ path }) => path === to);
	const stat = [...(await ledger()).values()].find(({ id }) => statPath(id) === to);
	const title = chapter ? `${chapter.ordinal} ${chapter.title.text}` : (stat?.label ?? NAMES[to]);
	return { feature: await feature(), to, title: title ?? (await feature()).title.text };
}
