/** Runs `load` once per build. In dev mode it runs each time, since the content may have changed. */
export function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
	let value: Promise<Value> | undefined;
	return () => {
		if (import.meta.env.DEV) return load();
		value ??= load();
		return value;
	};
}
