import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../check.ts';

const SHARED = /^_assets\/.*\.(js|css)$/;
/** What is said to a voice, in both scripts, is no word of the interface; marks of sentences are none either. */
const SPEECH = 'src/reader/listen/speech';
const spoken = new Set(readdirSync(SPEECH).flatMap((file) => [...readFileSync(join(SPEECH, file), 'utf8')]));

export const sharedWords: Check = {
	title: 'scripts and style sheets, which all editions share, hold no words of the interface',
	run: ({ files, text }) =>
		[...files]
			.filter((file) => SHARED.test(file))
			.flatMap((file) => {
				const speaks = text(file).includes('SpeechSynthesisUtterance');
				const words = (text(file).match(/\p{Script=Han}+/gu) ?? []).filter(
					(word) => !speaks || [...word].some((char) => !spoken.has(char)),
				);
				return words.length === 0 ? [] : [{ where: file, message: `says ${[...new Set(words)].join('、')}` }];
			}),
};
