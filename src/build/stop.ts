/** What `make` gives; where it throws, its words for the terminal and the end, since a stack trace would only hide them. */
export function orStop<Value>(make: () => Value): Value {
	try {
		return make();
	} catch (error) {
		return stop((error as Error).message);
	}
}

export function stop(why: string): never {
	console.error(why);
	process.exit(1);
}
