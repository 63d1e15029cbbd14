/**
 * Circles among things that rest on others, each once, from its first in the given order. Linear: what rests on nothing
 * is taken away as long as there is any; from what is left every way leads into a circle.
 */
export function circles(operands: ReadonlyMap<string, readonly string[]>): string[][] {
	const left = withoutRoots(operands);
	const rank = new Map([...operands.keys()].map((id, index) => [id, index]));
	const seen = new Set<string>();
	const found: string[][] = [];
	for (const start of left) {
		const way = new Map<string, number>();
		let at: string | undefined = start;
		while (at !== undefined && !seen.has(at)) {
			seen.add(at);
			way.set(at, way.size);
			at = operands.get(at)?.find((next) => left.has(next));
		}
		const entry = at === undefined ? undefined : way.get(at);
		if (entry !== undefined) found.push(fromFirst([...way.keys()].slice(entry), rank));
	}
	return found;
}

/** What stands in a circle or rests on one. */
function withoutRoots(operands: ReadonlyMap<string, readonly string[]>): Set<string> {
	const left = new Set(operands.keys());
	const resting = new Map<string, string[]>();
	const open = new Map<string, number>();
	const free: string[] = [];
	for (const [id, needs] of operands) {
		const known = needs.filter((need) => operands.has(need));
		for (const need of known) {
			const list = resting.get(need);
			if (list) list.push(id);
			else resting.set(need, [id]);
		}
		open.set(id, known.length);
		if (known.length === 0) free.push(id);
	}
	for (let id = free.pop(); id !== undefined; id = free.pop()) {
		left.delete(id);
		for (const next of resting.get(id) ?? []) {
			const rest = (open.get(next) ?? 0) - 1;
			open.set(next, rest);
			if (rest === 0) free.push(next);
		}
	}
	return left;
}

function fromFirst(circle: string[], rank: ReadonlyMap<string, number>): string[] {
	const ranks = circle.map((id) => rank.get(id) ?? 0);
	const first = ranks.reduce((best, one, index) => (one < (ranks[best] ?? 0) ? index : best), 0);
	return [...circle.slice(first), ...circle.slice(0, first)];
}
