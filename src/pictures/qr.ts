import encodeQR from 'qr';

/** Modules of light ground that readers need around a code. */
const QUIET = 4;

/** A QR code as SVG path data, one unit a module; `size` counts the quiet zone, which stays empty. */
export function qrPath(text: string): { path: string; size: number } {
	const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
	const path = rows.flatMap((row, y) =>
		runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
	);
	return { path: path.join(''), size: rows.length };
}

/** A QR code as a drawing of its own, black on white. */
export function qrDrawing(text: string): string {
	const { path, size } = qrPath(text);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
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
