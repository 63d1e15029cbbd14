/**
 * Files of a site have paths, below its cover and as they lie in a folder (`_assets/河湾 黄昏.webp`); pages name them
 * by addresses, in which other characters than ASCII are percent-encoded (URL Standard §4.5). One way each, so that no
 * file is opened by an address and no address is written from a bare path.
 */

/** The path, below a cover at `home`, of what an address leads to; undefined for what lies elsewhere, or is no address. */
export function pathOf(address: string, home: string): string | undefined {
	const root = new URL('./', home);
	const { origin, pathname } = new URL(address, root);
	if (origin !== root.origin || !pathname.startsWith(root.pathname)) return undefined;
	try {
		return decodeURIComponent(pathname.slice(root.pathname.length));
	} catch {
		return undefined;
	}
}

/** The id that an address with a `#` names; as it is written where that is no encoding. */
export function fragmentOf(address: URL): string {
	const written = address.hash.slice(1);
	try {
		return decodeURIComponent(written);
	} catch {
		return written;
	}
}

/** The address of a path, relative to its cover. */
export function addressOf(path: string): string {
	return path.split('/').map(encodeURIComponent).join('/');
}
