import type { APIRoute } from 'astro';
import { ICONS } from '../pictures/icon.ts';
import { feature } from '../data/feature.ts';
import { href } from '../data/site.ts';
import { COLOURS } from '../theme/colours.ts';

/** What a phone needs to put the feature on its home screen. */
export const GET: APIRoute = async () => {
	const { title, short, dek } = await feature();
	const icons = ICONS.filter(({ file }) => file.startsWith('icon-')).map(({ file, size, maskable }) => ({
		src: href(file),
		sizes: `${size}x${size}`,
		type: 'image/png',
		purpose: maskable ? 'maskable' : 'any',
	}));
	const body = {
		id: href(),
		name: title.text,
		short_name: short,
		description: dek,
		lang: 'zh-Hans',
		start_url: href(),
		scope: href(),
		display: 'standalone',
		background_color: COLOURS.paper.light,
		theme_color: COLOURS.paper.light,
		icons,
	};
	return new Response(`${JSON.stringify(body, null, '\t')}\n`, {
		headers: { 'Content-Type': 'application/manifest+json' },
	});
};
