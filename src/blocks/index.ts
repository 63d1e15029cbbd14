type View = (props: Record<string, unknown>) => unknown;

const pages = import.meta.glob<View>('./*/Block.astro', { eager: true, import: 'default' });
const prints = import.meta.glob<View>('./*/Print.astro', { eager: true, import: 'default' });

/** All that a writer may type in MDX, by name, as pages show it. What each is stands in `definitions.ts`. */
export const blocks = byName(pages);

/** The blocks as a document shows them in which nothing can be tapped. */
export const printBlocks = { ...blocks, ...byName(prints) };

/** `./figure/Block.astro` is the block `Figure`. */
function byName(views: Record<string, View>): Record<string, View> {
	const name = (path: string) =>
		path.replace(/^\.\/(\w)(\w*)\/.*$/, (_, first: string, rest: string) => first.toUpperCase() + rest);
	return Object.fromEntries(Object.entries(views).map(([path, view]) => [name(path), view]));
}
