import type { Check } from '../check.ts';

const SHARED = /^_assets\/.*\.(js|css)$/;
/** What is said to a voice, in both scripts, is no word of the interface. */
const SPEAKS = 'SpeechSynthesisUtterance';

export const sharedWords: Check = {
	title: 'scripts and style sheets, which all editions share, hold no words of the interface',
	run: ({ files, text }) =>
		[...files]
			.filter((file) => SHARED.test(file))
			.flatMap((file) => {
				const found = [...new Set(text(file).match(/\p{Script=Han}+/gu) ?? [])];
				return found.length === 0 || text(file).includes(SPEAKS)
					? []
					: [{ where: file, message: `says ${found.join('、')}` }];
			}),
};
