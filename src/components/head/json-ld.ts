import type { CardSet } from '../../pictures/cards/images.ts';

/** One thing described in the words of schema.org. */
export type Node = { '@type': string } & Record<string, unknown>;

/** Nodes that a picture may stand for. */
const PICTURED = new Set(['NewsArticle', 'Dataset', 'CreativeWork']);

/**
 * The nodes of a page as the text of its `<script type="application/ld+json">`. What has no value is left out, and `<`
 * is escaped: the script would else end at the first `</script>` in a title (HTML Standard 4.12.1.3).
 */
export function jsonLd(nodes: readonly object[]): string {
	const graph = { '@context': 'https://schema.org', '@graph': nodes };
	return JSON.stringify(pruned(graph)).replaceAll('<', '\\u003c');
}

/** The nodes with the page's pictures, the wide one first. */
export function withPictures(
	nodes: readonly object[],
	cards: CardSet | undefined,
	absolute: (path: string) => string,
): readonly object[] {
	if (!cards) return nodes;
	const image = [cards.wide, cards.square].map(({ path, width, height }) => ({
		'@type': 'ImageObject',
		url: absolute(path),
		width,
		height,
	}));
	return nodes.map((node) =>
		'@type' in node && PICTURED.has(String(node['@type'])) ? { ...node, image } : node,
	);
}

/** The way from the cover to a page. Paths below the base. */
export function breadcrumbs(
	trail: readonly { name: string; path: string }[],
	absolute: (path: string) => string,
): Node {
	return {
		'@type': 'BreadcrumbList',
		itemListElement: trail.map(({ name, path }, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name,
			item: absolute(path),
		})),
	};
}

/** Without undefined, empty texts, empty lists and empty objects. */
function pruned(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(pruned).filter((item) => !isEmpty(item));
	if (typeof value !== 'object' || value === null) return value;
	const kept = Object.entries(value)
		.map(([key, inner]) => [key, pruned(inner)] as const)
		.filter(([, inner]) => !isEmpty(inner));
	return Object.fromEntries(kept);
}

function isEmpty(value: unknown): boolean {
	if (value === undefined || value === null || value === '') return true;
	return typeof value === 'object' && Object.keys(value).length === 0;
}
