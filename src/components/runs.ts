/** A run of text; `whole` runs must not break across lines. */
export type Run = { text: string; whole: boolean };

/** Cuts a text so that every number stays with its unit: one of `units`, else the Han character after it. */
export function runs(text: string, units: string[]): Run[] {
	const known = [...new Set(units)]
		.sort((a, b) => b.length - a.length)
		.map((unit) => unit.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	const number = new RegExp(
		`([+−]?\\d+(?:\\.\\d+)?(?:${[...known, '%', '\\p{Script=Han}'].join('|')})?)`,
		'u',
	);
	return text
		.split(number)
		.map((part, index) => ({ text: part, whole: index % 2 === 1 }))
		.filter((run) => run.text !== '');
}
