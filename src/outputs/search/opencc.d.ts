declare module 'opencc-js/dict/TSCharacters' {
	/** `傑 杰|傢 家|…`: each Traditional character with its usual Simplified one. */
	const pairs: string;
	export default pairs;
}

declare module 'opencc-js/dict/TWVariants' {
	/** `着 著|…`: each general Traditional form with that of Taiwan. */
	const pairs: string;
	export default pairs;
}
