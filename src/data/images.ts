import type { ImageMetadata } from 'astro';
import sharp from 'sharp';

const modules = import.meta.glob<{ default: ImageMetadata }>('@content/images/*.{jpg,jpeg,png,webp,avif}', {
	eager: true,
});

/** Photographs of the feature by file name, with their sizes upright: Astro sees how a camera was held in JPEG alone. */
export const images = new Map(
	Object.entries(modules).map(([path, { default: image }]) => [
		path.slice(path.lastIndexOf('/') + 1),
		() => upright(image),
	]),
);

async function upright({ src, format, fsPath }: ImageMetadata): Promise<ImageMetadata> {
	const { autoOrient } = await sharp(fsPath).metadata();
	return { src, format, fsPath, ...autoOrient };
}
