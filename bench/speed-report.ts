import { type Audit, CATEGORIES, type Method } from './audit.ts';
import type { Way } from './navigation.ts';
import { isMet, median, printTable, type Target } from './report.ts';

/** Loads of pages by `method page`, as many as there were runs. */
export type Audits = ReadonlyMap<string, readonly Audit[]>;

type Time = Exclude<keyof Audit, 'scores'>;

/** What stands in the way of targets, as far as it is known. */
const WHY = `
Times beside bare text: a chapter has styles, drawings and fonts to set, and is more than five times as many bytes. Blocking and
longest task: at a quarter of this processor's speed bare text alone has a task above the target; see its column.
`;

/** One figure: its values on each page, all those of the chapter, and what the chapter has to hold. */
type Row = {
	figure: string;
	unit: string;
	pages: Record<string, number>;
	chapter: readonly number[];
	target?: Pick<Target, 'most' | 'least'>;
	/** The most that the chapter may be of the bare text. */
	times?: number;
};

const NAMES: Record<Method, string> = { simulate: 'simulated', devtools: 'applied' };
const TIMES: Record<Time, { name: string; unit: string }> = {
	fcp: { name: 'First Contentful Paint', unit: 'ms' },
	lcp: { name: 'Largest Contentful Paint', unit: 'ms' },
	si: { name: 'Speed Index', unit: 'ms' },
	tbt: { name: 'Total Blocking Time', unit: 'ms' },
	longest: { name: 'longest task', unit: 'ms' },
	cls: { name: 'Cumulative Layout Shift', unit: 'score' },
};
const WAY_NAMES: Record<Way, string> = {
	nothing: 'nothing ahead',
	prefetch: 'fetched ahead',
	prerender: 'drawn ahead',
};

/** How much slower than bare text a chapter may be. */
const MOST: Record<Method, number> = { simulate: 1.1, devtools: 1.15 };
const COMPARED = new Set<Time>(['fcp', 'lcp', 'si']);
/** Milliseconds. */
const [MOST_BLOCKED, LONGEST_TASK, MOST_WAIT] = [20, 50, 100];

function rowsOf(method: Method, pages: readonly string[], audits: Audits): Row[] {
	const row = (figure: string, unit: string, valueOf: (audit: Audit) => number | undefined): Row => {
		const all = (page: string) =>
			(audits.get(`${method} ${page}`) ?? []).flatMap((audit) => valueOf(audit) ?? []);
		return {
			figure: `${figure}, ${NAMES[method]}`,
			unit,
			pages: Object.fromEntries(pages.map((page) => [page, median(all(page))])),
			chapter: all('chapter'),
		};
	};
	const times = (Object.keys(TIMES) as Time[]).map((time): Row => {
		const target = targetOf(method, time);
		return {
			...row(TIMES[time].name, TIMES[time].unit, (audit) => audit[time]),
			...(COMPARED.has(time) && { times: MOST[method] }),
			...(target && { target }),
		};
	});
	const scores = CATEGORIES.map((name): Row => ({
		...row(`score ${name}`, 'of 100', ({ scores }) => scores[name]),
		target: { least: 100 },
	}));
	// Where the connection is applied, Lighthouse is asked for times alone.
	return method === 'simulate' ? [...times, ...scores] : times;
}

function targetOf(method: Method, time: Time): Row['target'] {
	if (time === 'tbt') return { most: MOST_BLOCKED };
	return time === 'longest' && method === 'devtools' ? { most: LONGEST_TASK } : undefined;
}

const wayRow = (way: Way, times: readonly number[]): Row => ({
	figure: `click to paint of the next chapter, ${WAY_NAMES[way]}`,
	unit: 'ms',
	pages: { chapter: median(times) },
	chapter: times,
	// As the site asks for.
	...(way === 'prerender' && { target: { most: MOST_WAIT } }),
});

/** Prints every figure in one table; false when the chapter missed a target. */
export function printSpeed(
	pages: readonly string[],
	audits: Audits,
	ways: ReadonlyMap<Way, readonly number[]>,
): boolean {
	const rows = [
		...(Object.keys(NAMES) as Method[]).flatMap((method) => rowsOf(method, pages, audits)),
		...[...ways].map(([way, times]) => wayRow(way, times)),
	];
	const judged = rows.map((row) => ({ ...row, ...judge(row) }));
	printTable(
		judged.map(({ figure, unit, pages: values, chapter, ratio, wanted, met }) => ({
			figure,
			unit,
			...Object.fromEntries(pages.map((page) => [page, shown(values[page])])),
			'chapter, least – most': `${shown(Math.min(...chapter))} – ${shown(Math.max(...chapter))}`,
			'chapter ÷ floor': ratio === undefined ? '' : ratio.toFixed(2),
			target: wanted,
			met: met === undefined ? '' : met ? 'yes' : 'NO',
		})),
	);
	const met = judged.every(({ met }) => met !== false);
	if (!met) console.log(WHY);
	return met;
}

function judge({ pages, target, times }: Row): { ratio?: number; wanted: string; met?: boolean } {
	const { chapter: value = NaN, floor = NaN } = pages;
	if (times !== undefined) {
		const ratio = value / floor;
		return { ratio, wanted: `÷ ≤ ${times}`, met: ratio <= times };
	}
	if (!target) return { wanted: '' };
	const wanted = target.most === undefined ? `≥ ${target.least}` : `≤ ${target.most}`;
	return { wanted, met: isMet({ what: '', value, ...target }) };
}

/** Milliseconds need no decimals; a shift of the layout is nothing without. */
function shown(value = NaN): string {
	if (Number.isNaN(value)) return '';
	return value !== 0 && value < 1 ? value.toFixed(3) : String(Math.round(value));
}
