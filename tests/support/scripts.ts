import simplified from 'opencc-js/dict/STCharacters';
import traditional from 'opencc-js/dict/TSCharacters';

/** Characters of a national standard, by its legacy encoding: all pairs of bytes with the second in given ranges. */
function charactersOf(encoding: string, leads: [number, number], trails: [number, number][]): Set<string> {
	const decoder = new TextDecoder(encoding);
	const found = new Set<string>();
	for (let lead = leads[0]; lead <= leads[1]; lead++)
		for (const [from, to] of trails)
			for (let trail = from; trail <= to; trail++) found.add(decoder.decode(Uint8Array.of(lead, trail)));
	return found;
}

/** Taiwan's Big5 without later additions, and the mainland's GB 2312. */
const BIG5 = charactersOf(
	'big5',
	[0xa4, 0xf9],
	[
		[0x40, 0x7e],
		[0xa1, 0xfe],
	],
);
const GB2312 = charactersOf('gbk', [0xb0, 0xf7], [[0xa1, 0xfe]]);

const keysOf = (dictionary: string): Set<string> =>
	new Set(dictionary.split('|').map((entry) => entry.split(' ')[0] ?? ''));
const SIMPLIFIED = keysOf(simplified);
const TRADITIONAL = keysOf(traditional);

/** Characters that only Simplified text has: they have a Traditional form, and Taiwan's standard lacks them. */
export function simplifiedOnly(text: string): string[] {
	return [...new Set(text)].filter((char) => SIMPLIFIED.has(char) && !BIG5.has(char));
}

/** Characters that only Traditional text has: they have a Simplified form, and the mainland's standard lacks them. */
export function traditionalOnly(text: string): string[] {
	return [...new Set(text)].filter((char) => TRADITIONAL.has(char) && !GB2312.has(char));
}
