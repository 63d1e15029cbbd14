/** One step, centred: percent of the width of the flight. */
export type Step = { x: number; width: number };

const TOP_STEP = 40;

/** Steps widening evenly from top to bottom: they tell rank alone, whatever the numbers beside them. */
export function placeSteps(count: number): Step[] {
	const growth = count > 1 ? (100 - TOP_STEP) / (count - 1) : 0;
	return Array.from({ length: count }, (_, index) => {
		const width = TOP_STEP + growth * index;
		return { x: (100 - width) / 2, width };
	});
}
