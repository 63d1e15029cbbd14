/** What an id in an attribute points to. */
export type ReferenceKind = 'stat' | 'stats' | 'figure' | 'term' | 'correction' | 'image';

/** The contract of one block that a writer may type in MDX. */
export type BlockContract = {
	/** Attributes by name; `refers` when the value is an id (`stats`: several, split by spaces). */
	attributes: Record<string, { required: boolean; refers?: ReferenceKind }>;
	/** `inline` stands in a sentence, `block` on a line of its own. */
	place: 'inline' | 'block';
	/** Whether words stand between the opening and closing tag. */
	children: 'required' | 'optional' | 'none';
};

const required = (refers?: ReferenceKind) => ({ required: true, ...(refers && { refers }) });

/** The closed registry of blocks, by name. The components are in `blocks/`. */
export const BLOCKS = {
	Stat: { place: 'inline', children: 'optional', attributes: { id: required('stat') } },
	Term: { place: 'inline', children: 'required', attributes: { id: required('term') } },
	Correction: { place: 'inline', children: 'none', attributes: { id: required('correction') } },
	Figure: { place: 'block', children: 'none', attributes: { stats: required('stats') } },
	Chart: { place: 'block', children: 'none', attributes: { id: required('figure') } },
	Picture: {
		place: 'block',
		children: 'none',
		attributes: {
			src: required('image'),
			alt: required(),
			credit: required(),
			caption: { required: false },
		},
	},
} as const satisfies Record<string, BlockContract>;

export type BlockName = keyof typeof BLOCKS;

export function isBlockName(name: string): name is BlockName {
	return Object.hasOwn(BLOCKS, name);
}
