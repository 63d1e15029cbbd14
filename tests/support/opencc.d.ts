declare module 'opencc-js/dict/STCharacters' {
	/** `发 發|…`: each Simplified character with its usual Traditional one. */
	const pairs: string;
	export default pairs;
}
