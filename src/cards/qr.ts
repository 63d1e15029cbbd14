import encodeQR from 'qr';

/** Modules of light ground that readers need around a code. */
const QUIET = 4;

/**
 * A QR code as SVG path data, one unit a module; `size` counts the quiet zone, which stays empty. `path` is to be
 * filled, `lines` to be stroked one unit wide: they weigh half as much in a page.
 */
export function qrPath(text: string): { path: string; lines: string; size: number } {
	const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
	const path = rows.flatMap((row, y) =>
		runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
	);
	return { path: path.join(''), lines: rows.map(lineOf).join(''), size: rows.length };
}

/** The dark stretches of a row as one line with gaps. */
function lineOf(row: boolean[], y: number): string {
	let at = 0;
	const strokes = runsOf(row).map(([x, length], index) => {
		const move = index === 0 ? `M${x} ${y}.5` : `m${x - at} 0`;
		at = x + length;
		return `${move}h${length}`;
	});
	return strokes.join('');
}

/** Stretches of dark modules: start and length. */
function runsOf(row: boolean[]): [number, number][] {
	const runs: [number, number][] = [];
	row.forEach((dark, x) => {
		if (!dark) return;
		const last = runs.at(-1);
		if (last && last[0] + last[1] === x) last[1]++;
		else runs.push([x, 1]);
	});
	return runs;
}
