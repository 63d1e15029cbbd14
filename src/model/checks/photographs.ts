import { type ContentCheck, manuscripts } from './source.ts';

const FOLDER = 'images';

/** What the tools that read a photograph take for the end of its name. */
const NEVER = /[?*]/;

/** Photographs can be found under their names. */
export const checkPhotographNames: ContentCheck = ({ images }) =>
	images
		.filter((name) => NEVER.test(name))
		.map((name) => ({
			file: `${FOLDER}/${name}`,
			message: '文件名里有 ? 或 *，网页打不开它',
			allowed: '换一个名字，例如 hewan.jpg',
		}));

/** Photographs are shown somewhere: one that is not is left over, or meant for nobody. */
export const checkPhotographUse: ContentCheck = (source) => {
	const shown = new Set(
		manuscripts(source).flatMap(({ uses }) =>
			uses.filter(({ block }) => block === 'Picture').map(({ attributes }) => attributes['src']),
		),
	);
	return source.images
		.filter((name) => !shown.has(name))
		.map((name) => ({
			file: `${FOLDER}/${name}`,
			message: '放了却没有用到',
			allowed: `在正文放 <Picture src="${name}" … />，或删掉这个文件`,
		}));
};
