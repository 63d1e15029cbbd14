import { inStory, type Probe } from '../probe.ts';

/** Pairs of full-width marks that stand together in one and a half em (CLREQ 3.1.6.1). */
const PAIRS = ['。”', '”，', '？”', '」，', '》，', '》、', '）、', '”。', '：“'];

/** Runs in the page: pairs that the text has and that stand wider. */
function wide(pairs: string[]): string[] {
	const article = document.querySelector('article');
	const text = article?.textContent ?? '';
	const han = /\p{Script=Han}/u.exec(text)?.[0] ?? '';
	const probe = article?.appendChild(document.createElement('span'));
	if (!probe) return [];
	Object.assign(probe.style, { position: 'absolute', whiteSpace: 'nowrap', fontSize: '100px' });
	const found = pairs
		.filter((pair) => [...pair].every((mark) => text.includes(mark)))
		.map((pair) => {
			probe.textContent = han + pair + han;
			return [pair, Math.round(probe.getBoundingClientRect().width)] as const;
		})
		.filter(([, width]) => width !== 350)
		.map(([pair]) => `${pair} is not squeezed`);
	probe.remove();
	return found;
}

export const squeeze: Probe = {
	title: 'neighbouring marks are squeezed by the font',
	concerns: inStory,
	reads: (page) => page.evaluate(wide, PAIRS),
};
