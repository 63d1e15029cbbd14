import type { APIRoute } from 'astro';
import { feature } from '../data/feature.ts';
import { ledger } from '../data/ledger.ts';
import { absolute } from '../data/site.ts';
import { COLUMNS } from '../outputs/ledger/columns.ts';

/** The ledger for programs, with its column dictionary. */
export const GET: APIRoute = async () => {
	const { title, source, compiled, licence } = await feature();
	const stats = [...(await ledger()).values()];
	const body = {
		title: title.text,
		url: absolute('stats/'),
		source: source.credit,
		compiled,
		licence: licence.data,
		columns: COLUMNS.map(({ name, heading, meaning }) => ({ name, heading, meaning })),
		stats: stats.map((stat) => Object.fromEntries(COLUMNS.map(({ name, value }) => [name, value(stat)]))),
	};
	return new Response(`${JSON.stringify(body, null, '\t')}\n`, {
		headers: { 'Content-Type': 'application/json; charset=utf-8' },
	});
};
