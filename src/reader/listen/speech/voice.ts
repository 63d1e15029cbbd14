/** In which characters a page is written, as its `lang` says. */
export type Script = 'hans' | 'hant';

/** What is used of a browser's voice. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'name' | 'localService' | 'default'>;

/** Apple's voices that sing and joke, which stand before its readers in the alphabet. */
const NOVELTY = /^(eddy|flo|grandma|grandpa|reed|rocko|sandy|shelley)\b/i;

/** The script that a `lang` names: `zh-Hant` and the regions that write so, else Simplified. */
export function scriptOf(lang: string): Script {
	return /hant|[-_](tw|hk|mo)\b/i.test(lang) ? 'hant' : 'hans';
}

/** The voice that reads a page best: of its own region, then of any, Cantonese last; null where none is Chinese. */
export function chooseVoice<Kind extends Voice>(voices: readonly Kind[], script: Script): Kind | null {
	let best: Kind | null = null;
	let least = Infinity;
	for (const voice of voices) {
		const rank = rankOf(voice.lang, script);
		if (rank === null) continue;
		const badness =
			rank * 8 + (NOVELTY.test(voice.name) ? 4 : 0) + (voice.localService ? 0 : 2) + (voice.default ? 0 : 1);
		if (badness < least) [best, least] = [voice, badness];
	}
	return best;
}

/** `zh-CN`, `zh_CN`, `zh-Hans-CN`, `cmn-Hans-CN`, `yue-HK`: how well a voice of that language does; null for none. */
function rankOf(lang: string, script: Script): number | null {
	const [language = '', ...rest] = lang.toLowerCase().split(/[-_]/);
	if (!/^(zh|cmn|yue)$/.test(language)) return null;
	const region = rest.filter((part) => !/^(hans|hant|cmn)$/.test(part)).join('-');
	if (language === 'yue' || /^(yue|hk|mo)/.test(region)) return 3;
	// A region with more after it is a dialect: zh-CN-shaanxi.
	const order = script === 'hant' ? ['tw'] : ['cn', 'sg'];
	const at = order.indexOf(region);
	return at < 0 ? 2 : at;
}
