declare module 'opencc-js/dict/TSCharacters' {
	/** `傑 杰|傢 家|…`: each Traditional character with its usual Simplified one. */
	const pairs: string;
	export default pairs;
}
