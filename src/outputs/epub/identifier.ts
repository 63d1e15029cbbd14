import { createHash } from 'node:crypto';

/** Namespace of names that are addresses (RFC 9562, 6.6). */
const ADDRESSES = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/**
 * The book's lasting name: a UUID (version 5) of its address, so that every edition of a feature is known as the same
 * book, and no two features are. All previews share one address; there the title tells them apart.
 */
export function identifier(home: string, title: string, preview: boolean): string {
	const address = new URL('book.epub', home).href;
	return `urn:uuid:${uuid5(preview ? `${address}#${title}` : address)}`;
}

function uuid5(name: string): string {
	const namespace = Buffer.from(ADDRESSES.replaceAll('-', ''), 'hex');
	const hash = createHash('sha1').update(namespace).update(name, 'utf8').digest().subarray(0, 16);
	hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
	hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
	return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
