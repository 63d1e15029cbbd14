import { type BlockDefinition, required } from '../definition.ts';

/** The mark of a corrected paragraph: `<Correction id="…" />`. */
export const correction: BlockDefinition = {
	place: 'inline',
	children: 'none',
	attributes: { id: required('correction') },
	enter: ({ corrections }, attributes, { anchor }) => void (corrections[attributes('id')] ??= anchor),
	bookClasses: { correction: 'correction' },
};
