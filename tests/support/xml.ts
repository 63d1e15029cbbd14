import sax from 'sax';

/** The first reason why a text is no well-formed XML with bound prefixes; undefined for none. */
export function illFormed(text: string): string | undefined {
	let found: string | undefined;
	const parser = sax.parser(true, { xmlns: true });
	parser.onerror = (error) => {
		found ??= error.message.split('\n')[0];
		parser.error = null;
	};
	parser.write(text).close();
	return found;
}
