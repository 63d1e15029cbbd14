import { getEntry } from 'astro:content';
import { allowedNames } from '../model/problem.ts';
import { buildLedger, type Stat } from '../model/ledger.ts';
import { fill } from '../model/template.ts';
import { once } from './once.ts';

/** The whole ledger, in the order of `stats.yaml`. */
export const ledger = once(async () => {
	const built = buildLedger((await getEntry('stats', 'stats'))?.data.stats ?? []);
	const show = (text: string | undefined) => text && fill(text, (id) => built.get(id)?.text ?? id);
	return new Map(
		[...built].map(([id, stat]): [string, Stat] => [
			id,
			{ ...stat, line: show(stat.line), note: show(stat.note) },
		]),
	);
});

/** One stat; throws and names the near ones when there is none. */
export async function statById(id: string): Promise<Stat> {
	const stats = await ledger();
	const stat = stats.get(id);
	if (!stat) throw new Error(`总账里没有 ${id}。${allowedNames(id, stats.keys(), '总账编号')}`);
	return stat;
}

/** A text of the content files with its `{id}` filled in. */
export async function filled(text: string): Promise<string> {
	const stats = await ledger();
	return fill(text, (id) => stats.get(id)?.text ?? id);
}
