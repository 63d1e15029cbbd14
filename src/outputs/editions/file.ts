import { translateMarkup } from './markup.ts';
import { jsonText, type Translation } from './translation.ts';

/** A file of text in another edition, by the ending of its name; pages have none. */
export function translateFile(path: string, text: string, translation: Translation): string {
	switch (/\.(\w+)$/.exec(path)?.[1]) {
		case 'csv':
			return translation.texts([text]).join('');
		case 'json':
		case 'webmanifest':
			return `${jsonText(JSON.parse(text), translation, '\t')}\n`;
		case 'xml':
		case 'xhtml':
		case 'opf':
		case 'ncx':
			return translateMarkup(text, translation, true);
		default:
			return translateMarkup(text, translation);
	}
}
