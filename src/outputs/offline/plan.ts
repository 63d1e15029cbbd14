/** One file that a device keeps for reading offline. */
export type KeptFile = {
	/** Path from the root of the host. */
	url: string;
	/** Changes with the content; null where the name already does. */
	revision: string | null;
	/** Digest that the fetched file must have, so that no release takes in files of another. */
	integrity?: string;
	bytes: number;
};

/** What a device keeps. */
export type OfflinePlan = {
	/** At once and whatever is read. */
	always: KeptFile[];
	/** Chapters in reading order that there is no room for all at once: the ones around the reader are kept. */
	chapters: KeptFile[];
	/** Bytes for those chapters. */
	room: number;
};

/** Divides the files of a feature: all where they fit in `cap` bytes, else chapters in the room that the others leave. */
export function planOffline(files: KeptFile[], chapters: KeptFile[], cap: number): OfflinePlan {
	const rest = cap - weigh(files);
	if (weigh(chapters) <= rest) return { always: [...files, ...chapters], chapters: [], room: 0 };
	return { always: files, chapters, room: Math.max(0, rest) };
}

/** The chapters to keep around the one at `at`: itself, the next, the one before, and so on while there is room. */
export function around(chapters: KeptFile[], at: number, room: number): KeptFile[] {
	const byDistance = chapters
		.map((file, index) => ({ file, distance: Math.abs(index - at), behind: index < at }))
		.sort((a, b) => a.distance - b.distance || Number(a.behind) - Number(b.behind))
		.map(({ file }) => file);
	let bytes = 0;
	const over = byDistance.findIndex((file) => (bytes += file.bytes) > room);
	return over < 0 ? byDistance : byDistance.slice(0, over);
}

function weigh(files: KeptFile[]): number {
	return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
