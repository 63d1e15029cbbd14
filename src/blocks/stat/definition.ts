import { type BlockDefinition, required } from '../definition.ts';

/** One number in running text: `<Stat id="…" />`, or with words between the tags in place of its digits. */
export const stat: BlockDefinition = {
	place: 'inline',
	children: 'optional',
	attributes: { id: required('stat') },
	ids: 'number',
	enter: ({ stats }, attributes, { anchor }) => void (stats[attributes('id')] ??= anchor),
	feed: { 'a.stat': (link, { inside }) => inside(link) },
	bookClasses: { stat: 'stat' },
};
