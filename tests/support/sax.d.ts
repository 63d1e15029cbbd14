/** What we use of sax: reading XML as strictly as a reading system does. */
declare module 'sax' {
	export type Parser = {
		onerror: (error: Error) => void;
		write: (text: string) => Parser;
		close: () => Parser;
		/** Cleared to read on after an error. */
		error: Error | null;
	};
	export function parser(strict: true, options: { xmlns: boolean }): Parser;
}
