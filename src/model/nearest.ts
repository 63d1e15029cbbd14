/** Edit distance between two short strings (Levenshtein); Infinity as soon as it is above the limit. */
function distance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return Infinity;
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		if (Math.min(...next) > limit) return Infinity;
		row = next;
	}
	return row[b.length] ?? 0;
}

/** Up to `limit` names that the writer may have meant, the likeliest first. */
export function nearest(name: string, names: Iterable<string>, limit = 3): string[] {
	return [...names]
		.map((candidate) => {
			const begins = candidate.startsWith(name) || name.startsWith(candidate);
			const most = Math.max(2, Math.floor(candidate.length / 3));
			const edits = distance(name, candidate, begins ? Infinity : most);
			return { candidate, edits, far: begins ? 1 : edits, most };
		})
		.filter(({ far, most }) => far <= most)
		.sort((a, b) => a.far - b.far || a.edits - b.edits || a.candidate.localeCompare(b.candidate))
		.slice(0, limit)
		.map(({ candidate }) => candidate);
}
