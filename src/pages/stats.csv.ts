import type { APIRoute } from 'astro';
import { ledger } from '../data/ledger.ts';
import { COLUMNS } from '../outputs/ledger/columns.ts';
import { csv } from '../outputs/ledger/csv.ts';

/** The ledger as a spreadsheet file. */
export const GET: APIRoute = async () => {
	const stats = [...(await ledger()).values()];
	const rows = [
		COLUMNS.map(({ heading }) => heading),
		...stats.map((stat) => COLUMNS.map(({ value }) => value(stat))),
	];
	return new Response(csv(rows), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
