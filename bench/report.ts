import { cpus, loadavg, type } from 'node:os';

/** The middle of some numbers; of an even count, the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	const at = (sorted.length - 1) / 2;
	return ((sorted[Math.floor(at)] ?? NaN) + (sorted[Math.ceil(at)] ?? NaN)) / 2;
}

/** One target: what was reached and what was wanted; `why` tells what stands in the way where that is known. */
export type Target = {
	what: string;
	value: number;
	most?: number;
	least?: number;
	unit?: string;
	why?: string;
};

/** Whether a target was reached. */
export function isMet({ value, most = Infinity, least = -Infinity }: Target): boolean {
	return value <= most && value >= least;
}

/** Prints targets as a table; false when one was missed. */
export function printTargets(targets: readonly Target[]): boolean {
	const rows = targets.map((target) => ({
		what: target.what,
		value: `${round(target.value)}${target.unit ? ` ${target.unit}` : ''}`,
		target: target.most === undefined ? `≥ ${target.least}` : `≤ ${target.most}`,
		met: isMet(target) ? 'yes' : 'NO',
	}));
	printTable(rows);
	for (const target of targets)
		if (!isMet(target) && target.why) console.log(`${target.what}: ${target.why}`);
	return targets.every(isMet);
}

/** Prints rows under the names of their fields. */
export function printTable(rows: readonly Record<string, string | number>[]) {
	const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	const cells = [names, ...rows.map((row) => names.map((name) => String(row[name] ?? '')))];
	const widths = names.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
	for (const line of cells)
		console.log(line.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  '));
}

/** Names stand left, numbers right. */
function pad(cell: string, width: number, column: number): string {
	return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/** Two decimals, fewer where they say nothing. */
export function round(value: number): number {
	return Number(value.toFixed(Math.abs(value) < 10 ? 2 : 1));
}

/** The machine, and how busy it is with other things: a figure from a busy one says little. */
export function machine(): string {
	const [load = 0] = loadavg();
	return `${type()}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'CPU'}, load ${load.toFixed(1)}`;
}
