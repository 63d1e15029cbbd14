/** The two ends of the line above a printed page. */
export type RunningHead = { left: string; right?: string | undefined };

/** Characters of 9 points that stand on one line of A4 or Letter with a gap between the two ends. */
const ROOM = 46;

/**
 * The running head of a page of `feature`: its title, and what the page is. Of long titles the short names stand in,
 * first for the feature; what still is too long is cut, since a head of two lines would run into the text.
 */
export function runningHead(
	feature: { title: { text: string }; short: string },
	own?: { full: string; short: string },
): RunningHead {
	const { text: long } = feature.title;
	if (!own) return { left: cut(long, ROOM) };
	const choices: [string, string][] = [
		[long, own.full],
		[feature.short, own.full],
		[feature.short, own.short],
	];
	const fitting = choices.find(([left, right]) => size(left) + size(right) <= ROOM);
	if (fitting) return { left: fitting[0], right: fitting[1] };
	const left = cut(feature.short, ROOM / 3);
	return { left, right: cut(own.short, ROOM - size(left)) };
}

/** Half-width characters take half the room. */
function size(text: string): number {
	return [...text].reduce((sum, char) => sum + (char < '\u0100' ? 0.5 : 1), 0);
}

function cut(text: string, room: number): string {
	if (size(text) <= room) return text;
	let kept = '';
	for (const char of text) {
		if (size(kept + char) + 1 > room) break;
		kept += char;
	}
	return `${kept.trimEnd()}…`;
}

/** The folio, in the lower margin. */
const FOLIO = `@bottom-center{content:"第 "counter(page)" 页 / 共 "counter(pages)" 页"}`;

/**
 * `@page` rules (css-page-3 §4.2) with heads in the upper margin boxes, by the name of the page; the empty name is any
 * page and carries the folio. Null leaves both away.
 */
export function runningHeadCss(heads: readonly [name: string, head: RunningHead | null][]): string {
	return heads
		.map(([name, head]) => {
			if (!head)
				return `@page ${name}{@top-left{content:none}@top-right{content:none}@bottom-center{content:none}}`;
			const { left, right = '' } = head;
			return `@page ${name}{@top-left{content:${quoted(left)}}@top-right{content:${quoted(right)}}${name ? '' : FOLIO}}`;
		})
		.join('');
}

/** A CSS string (css-syntax-3 §4.3.5) that cannot end the style element it stands in. */
function quoted(text: string): string {
	return `"${text.replace(/["\\<\n]/g, (char) => `\\${char.codePointAt(0)?.toString(16)} `)}"`;
}
