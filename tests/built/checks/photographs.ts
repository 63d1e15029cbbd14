import { basename } from 'node:path';
import sharp from 'sharp';
import { WIDEST } from '../../../src/blocks/picture/widths.ts';
import { pathOf } from '../../../src/outputs/built/site-path.ts';
import type { Check, Finding } from '../check.ts';
import { openBook } from '../epub-file.ts';
import type { Site } from '../site.ts';

const PICTURE = /\.(jpe?g|png|webp|avif|gif|tiff?|heic|heif)$/i;
const ASSET = /^(\.\.\/)?_assets\//;
/** What cameras and programs note in a picture, by the names that sharp gives it. */
const NOTED = ['exif', 'xmp', 'iptc', 'comments'] as const;

export const photographs: Check = {
	title:
		'no picture tells where, when or by whom it was taken; photographs are there in the sizes that pages show, no others',
	run: async (site) => {
		const named = namedOn(site);
		const all = [...site.files].filter((file) => PICTURE.test(file));
		const assets = all.filter((file) => ASSET.test(file));
		const findings = await Promise.all([
			...all.map((file) => noted(file, site.bytes(file))),
			...assets.map((file) => tooWide(file, site.bytes(file))),
			...inBook(site).map(([path, bytes]) => noted(`book.epub/${path}`, bytes)),
		]);
		return [
			...findings.flat(),
			...assets
				.filter((file) => !named.has(basename(file)))
				.map((where) => ({ where, message: 'is on no page' })),
		];
	},
};

async function noted(where: string, bytes: Uint8Array): Promise<Finding[]> {
	try {
		const metadata = await sharp(bytes).metadata();
		return NOTED.filter((name) => metadata[name] !== undefined).map((name) => ({
			where,
			message: `carries ${name}`,
		}));
	} catch {
		return [{ where, message: 'cannot be read' }];
	}
}

async function tooWide(where: string, bytes: Uint8Array): Promise<Finding[]> {
	const { width = 0 } = await sharp(bytes)
		.metadata()
		.catch(() => ({ width: 0 }));
	return width > WIDEST ? [{ where, message: `is ${width} pixels wide` }] : [];
}

/** Names of all pictures that a page, in any of its elements, shows. */
function namedOn({ pages, url }: Site): Set<string> {
	const addresses = pages.flatMap(({ document, path }) =>
		[...document.querySelectorAll('img, source')].flatMap((image) =>
			[image.getAttribute('src'), ...(image.getAttribute('srcset') ?? '').split(/,\s+/)].flatMap((one) => {
				const [address] = one?.trim().split(/\s+/) ?? [];
				return address ? [new URL(address, new URL(path, url))] : [];
			}),
		),
	);
	return new Set(addresses.map((address) => basename(pathOf(address.href, address.origin) ?? '')));
}

function inBook(site: Site): [string, Uint8Array][] {
	if (!site.files.has('book.epub')) return [];
	const book = openBook(site.bytes('book.epub'));
	return typeof book === 'string' ? [] : [...book.files].filter(([path]) => PICTURE.test(path));
}
