/** A file's headers by lower-case name. */
export type Headers = Record<string, string>;

/** One pattern of a `_headers` file with what is said of it. */
export type Block = { pattern: string; headers: [name: string, value: string][] };

/** Reads a `_headers` file as Netlify and Cloudflare Pages do. Throws at a line that is neither pattern nor header. */
export function readHostHeaders(text: string): Block[] {
	const blocks: Block[] = [];
	for (const line of text.split('\n').filter(Boolean)) {
		const [, name = '', value = ''] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
		if (/^\/\S*$/.test(line)) blocks.push({ pattern: line, headers: [] });
		else if (name && blocks.length > 0) blocks.at(-1)?.headers.push([name, value]);
		else throw new Error(`_headers: ${line}`);
	}
	return blocks;
}

/** Whether a pattern is for a path: the same, or a `*` at its end for whatever follows. */
export function fits({ pattern }: Block, path: string): boolean {
	return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

/** What a host says with a path: of all patterns that fit, values of one name joined. */
export function headersAt(blocks: readonly Block[], path: string): Headers {
	const said: Headers = {};
	for (const [name, value] of blocks.filter((block) => fits(block, path)).flatMap(({ headers }) => headers)) {
		const key = name.toLowerCase();
		said[key] = said[key] === undefined ? value : `${said[key]}, ${value}`;
	}
	return said;
}
