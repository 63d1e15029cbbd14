import type { ImageMetadata } from 'astro';

const modules = import.meta.glob<{ default: ImageMetadata }>('@content/images/*.{jpg,jpeg,png,webp,avif}', {
	eager: true,
});

/** Photographs of the feature by file name. */
export const images = new Map(
	Object.entries(modules).map(([path, { default: image }]) => [path.slice(path.lastIndexOf('/') + 1), image]),
);
