import type { ImageMetadata } from 'astro';
import sharp from 'sharp';

/** As the bundler gives it to pages: with the path of its file, which Astro's types keep to themselves. */
type Photograph = ImageMetadata & { fsPath: string };

const modules = import.meta.glob<{ default: Photograph }>('@content/images/*.{jpg,jpeg,png,webp,avif}', {
	eager: true,
	// Cameras write JPG.
	caseSensitive: false,
});

/** Photographs of the feature by file name, with their sizes upright: Astro sees how a camera was held in JPEG alone. */
export const images = new Map(
	Object.entries(modules).map(([path, { default: image }]) => [
		path.slice(path.lastIndexOf('/') + 1),
		() => upright(image),
	]),
);

async function upright({ src, format, fsPath }: Photograph): Promise<Photograph> {
	const { autoOrient } = await sharp(fsPath).metadata();
	return { src, format, fsPath, ...autoOrient };
}
