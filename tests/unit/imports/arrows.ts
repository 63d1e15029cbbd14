/** What a file may import: other files and folders of `src/`, those of which only types, packages. `.` is its own folder. */
export type Arrow = { from: string[]; typesOf?: string[]; packages?: RegExp };

const NODE = 'node:[\\w/]+';
const TOOLS = '(?!astro:)[@\\w][\\w./@-]*';
const ANY_TOOL = new RegExp(`^(${NODE}|${TOOLS})$`);

/** Charts: what is to be known of them, plain and pure; their views on a page; their pictures. */
const DEFINITIONS = ['definitions', '*/definition', 'shared/table', 'shared/text'].map(
	(file) => `charts/${file}`,
);
const VIEWS = ['ChartTable', 'Formula', 'Value'].map((name) => `charts/shared/${name}`);
const DEFINITION: Arrow = { from: [...DEFINITIONS, 'model'], packages: /^(astro\/zod|d3-scale)$/ };
const PICTURE: Arrow = {
	from: [...DEFINITIONS, 'charts/*/picture', 'charts/shared/pen', 'pictures', 'theme', 'model'],
};
/** Blocks: what other rooms are to know of them, in Node. */
const BLOCK: Arrow = {
	from: [
		'blocks/*/definition',
		'blocks/definition',
		'blocks/figure/stele',
		'outputs/built',
		'outputs/epub/number',
	],
	typesOf: ['model', 'outputs/epub/context'],
	packages: /^domhandler$/,
};
const CARD: Arrow = { from: ['.', 'pictures', 'theme', 'model'] };

/** Of the reader's tools, what others may use: the ground they stand on, and what is pure. */
const SHARED = [
	'reader/shared',
	'reader/contents/here',
	'reader/copy/copy',
	'reader/share/facts',
	'reader/share/ways',
];

/**
 * The arrow table of the architecture: model, theme ← blocks, charts ← pictures, reader, outputs ← layouts, pages, build.
 * A file has the row of its own path, of its kind in its room (`reader/*.astro`), or of the nearest folder; `*` is any
 * folder.
 */
export const ARROWS: Record<string, Arrow> = {
	'content.config.ts': {
		from: ['model', 'build/environment', 'build/content/record', 'charts/definitions'],
		packages: /^(astro:content|astro\/loaders|astro\/zod)$/,
	},
	'env.d.ts': { from: [] },
	model: { from: ['model'], packages: /^(opencc-js\/cn2t|re2js)$/ },
	'model/schema': { from: ['.'], packages: /^astro\/zod$/ },
	'model/checks': {
		from: ['model', 'charts/definitions', 'blocks/definitions'],
		typesOf: ['blocks/definition'],
		packages: /^re2js$/,
	},
	theme: { from: ['theme', 'model'] },

	charts: {
		from: [...DEFINITIONS, ...VIEWS, 'components', 'data/site', 'model', 'reader/copy/CopyButton'],
		typesOf: ['pictures/cards/images'],
	},
	'charts/definitions.ts': DEFINITION,
	'charts/*/definition.ts': DEFINITION,
	'charts/shared/table.ts': DEFINITION,
	'charts/shared/text.ts': DEFINITION,
	'charts/pictures.ts': PICTURE,
	'charts/*/picture.ts': PICTURE,
	'charts/shared/pen.ts': PICTURE,

	blocks: {
		from: ['blocks', 'charts/Chart', 'components', 'data', 'pictures', 'model', 'reader/share/ways'],
		packages: /^astro:assets$/,
	},
	'blocks/definitions.ts': BLOCK,
	'blocks/definition.ts': BLOCK,
	'blocks/*/definition.ts': BLOCK,
	'blocks/spoken.ts': { from: [] },
	'blocks/*/spoken.ts': { from: ['blocks/spoken'] },
	'blocks/figure/stele.ts': { from: ['model'] },
	'blocks/figure/card.ts': CARD,
	'blocks/figure/card-label.ts': CARD,
	'blocks/figure/card-rows.ts': CARD,

	pictures: {
		from: ['pictures', 'theme', 'model', 'blocks/figure/stele', 'blocks/*/card', 'charts/pictures'],
		typesOf: ['charts/definitions'],
		packages: ANY_TOOL,
	},
	'pictures/scene': { from: ['.', 'pictures/scene', 'theme', 'reader/shared/progress'] },
	// Brings the feature's facts and its pictures together, for pages and blocks.
	'pictures/site.ts': {
		from: ['pictures', 'data', 'model', 'build/environment'],
		typesOf: ['charts/definitions'],
	},

	data: {
		from: ['data', 'model', 'charts/definitions', 'pictures/cards/facts', 'pictures/cards/images'],
		packages: /^(astro:content|astro|sharp)$/,
	},

	reader: { from: ['.', 'model', 'pictures/cards/images', ...SHARED], typesOf: ['blocks/spoken'] },
	'reader/*.astro': {
		from: ['.', 'model', 'data/site', 'components', 'pictures/scene', 'reader/*/*.astro', ...SHARED],
		typesOf: ['data', 'pictures/cards/images'],
	},
	// The lists of tools: they alone load them.
	'reader/Tools.astro': { from: ['reader'], typesOf: ['data'] },
	'reader/tools.ts': { from: ['reader'] },
	'reader/main.ts': { from: ['reader'] },
	'reader/idle.ts': { from: ['reader'] },

	outputs: {
		from: [
			'outputs',
			'blocks/definitions',
			'model',
			'reader/search/search',
			'reader/share/ways',
			'pictures/cards/images',
		],
		packages: ANY_TOOL,
	},
	'outputs/ledger': { from: ['.', 'model'] },
	'outputs/offline/plan.ts': { from: [] },
	'outputs/offline/worker': {
		from: ['.', 'outputs/offline/plan', 'model/editions'],
		packages: /^workbox-(precaching|routing)$/,
	},

	components: {
		from: [
			'components',
			'model',
			'theme',
			'pictures/scene',
			'data/site',
			'blocks/figure/stele',
			'outputs/books',
		],
		typesOf: ['data', 'pictures/cards/images'],
	},
	'components/head': {
		from: ['.', 'model', 'theme', 'pictures', 'data/site', 'blocks/figure/stele', 'reader/share/ways'],
		typesOf: ['data'],
	},
	'components/rendered.ts': { from: [], packages: /^htmlparser2$/ },
	'components/GateEntry.astro': {
		from: ['components', 'model', 'pictures/scene', 'data/site', 'reader/marks'],
		typesOf: ['data'],
	},
	layouts: {
		from: [
			'layouts',
			'components',
			'reader',
			'styles',
			'theme',
			'model',
			'pictures/scene',
			'data/site',
			'blocks/figure/Stele',
			'outputs/ledger',
		],
		typesOf: ['data', 'pictures/cards/images'],
	},
	pages: {
		from: ['layouts', 'blocks', 'components', 'data', 'pictures', 'model', 'theme', 'outputs/ledger'],
		packages: /^astro$/,
	},
	build: {
		from: [
			'build',
			'outputs',
			'model',
			'theme',
			'charts/definitions',
			'blocks/definitions',
			'components/head/speculation',
			'reader/settings/boot',
			'reader/shared/policy-name',
			'reader/search/search',
		],
		packages: ANY_TOOL,
	},
	styles: { from: ['styles'] },
};
