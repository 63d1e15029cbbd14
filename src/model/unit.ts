/**
 * A unit in the part that stays with its digits and the rest. Up to two characters stay whole (22%, 23.96亿元);
 * of a longer one (个百分点) the first stays: held whole, it tears justified lines and bursts narrow columns.
 */
export function splitUnit(unit: string): { held: string; rest: string } {
	const characters = [...unit];
	const held = characters.slice(0, characters.length > 2 ? 1 : 2).join('');
	return { held, rest: unit.slice(held.length) };
}
