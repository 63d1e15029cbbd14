import sharp from 'sharp';
import type { Check, Finding } from '../check.ts';
import type { Site } from '../site.ts';

type Manifest = {
	name?: string;
	short_name?: string;
	start_url?: string;
	scope?: string;
	icons?: { src: string; sizes: string; purpose?: string }[];
};

const FILE = 'manifest.webmanifest';

export const icons: Check = {
	title: 'the manifest is complete, and every icon has the size it is declared with',
	run: async (site) => [
		...(await manifestProblems(site)),
		...(await sizeProblems('apple-touch-icon.png', '180x180', site)),
		...favicon(site),
	],
};

async function manifestProblems(site: Site): Promise<Finding[]> {
	const manifest: Manifest = JSON.parse(site.text(FILE) || '{}');
	const addresses = [manifest.start_url, manifest.scope];
	const sized = await Promise.all(
		(manifest.icons ?? []).map(({ src, sizes }) => {
			const target = site.resolve(src, FILE);
			return target.kind === 'file'
				? sizeProblems(target.file, sizes, site)
				: [{ where: FILE, message: `${src} leads to no file` }];
		}),
	);
	const purposes = (manifest.icons ?? []).map(({ purpose }) => purpose ?? 'any');
	return [
		...(manifest.name === site.source.feature.title.text
			? []
			: [{ where: FILE, message: `name is ${manifest.name}` }]),
		...(manifest.short_name === site.source.feature.short
			? []
			: [{ where: FILE, message: `short name is ${manifest.short_name}` }]),
		...addresses
			.filter((address) => new URL(address ?? '/none', site.url).href !== site.url.href)
			.map((address) => ({ where: FILE, message: `${address} is not the cover` })),
		...['any', 'maskable']
			.filter((purpose) => !purposes.includes(purpose))
			.map((purpose) => ({ where: FILE, message: `no icon for “${purpose}”` })),
		...sized.flat(),
	];
}

async function sizeProblems(file: string, declared: string, site: Site): Promise<Finding[]> {
	if (!site.files.has(file)) return [{ where: file, message: 'is missing' }];
	const { width, height, format } = await sharp(site.bytes(file)).metadata();
	return format === 'png' && `${width}x${height}` === declared
		? []
		: [{ where: file, message: `is ${format} ${width}x${height}, declared ${declared}` }];
}

/** An ICO file: reserved 0, type 1, at least one picture that lies within the file. */
function favicon({ files, bytes }: Site): Finding[] {
	const where = 'favicon.ico';
	if (!files.has(where)) return [{ where, message: 'is missing' }];
	const data = bytes(where);
	const sound =
		data.length > 22 && data.readUInt16LE(0) === 0 && data.readUInt16LE(2) === 1 && data.readUInt16LE(4) > 0;
	return sound && data.readUInt32LE(18) + data.readUInt32LE(14) <= data.length
		? []
		: [{ where, message: 'is no icon file' }];
}
