import type { Check } from '../check.ts';
import type { Site } from '../site.ts';

const FORMATS = ['image/avif', 'image/webp'];

export const images: Check = {
	title: 'pictures are described, sized, credited, and come in modern formats and several widths',
	run: ({ pages }: Site) =>
		pages.flatMap(({ file, document }) =>
			[...document.querySelectorAll('img')].flatMap((image) =>
				problems(image).map((message) => ({
					where: file,
					message: `${image.getAttribute('src')?.split('/').at(-1)}: ${message}`,
				})),
			),
		),
};

function problems(image: Element): string[] {
	const found: string[] = [];
	if (!image.hasAttribute('alt')) found.push('no alt');
	for (const side of ['width', 'height']) {
		if (!(Number(image.getAttribute(side)) > 0)) found.push(`no ${side}`);
	}
	const picture = image.closest('figure.picture');
	if (!picture) return found;
	if (!image.getAttribute('alt')?.trim()) found.push('alt says nothing');
	if (!picture.querySelector('.picture-credit')?.textContent?.replace(/^图：/, '').trim())
		found.push('no credit');
	for (const format of FORMATS) {
		const widths =
			picture.querySelector(`source[type="${format}"]`)?.getAttribute('srcset')?.match(/\d+w/g) ?? [];
		if (widths.length === 0) found.push(`no ${format}`);
		else if (widths.length === 1 && Number(image.getAttribute('width')) > 360)
			found.push(`${format} in one width only`);
	}
	return found;
}
