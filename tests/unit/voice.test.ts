import { describe, expect, it } from 'vitest';
import { chooseVoice, scriptOf, type Voice } from '../../src/reader/listen/speech/voice.ts';

const voice = (lang: string, more: Partial<Voice> = {}): Voice => ({
	lang,
	name: lang,
	localService: true,
	default: false,
	...more,
});

const chosen = (langs: string[], script: 'hans' | 'hant') =>
	chooseVoice(
		langs.map((lang) => voice(lang)),
		script,
	)?.lang;

describe('the voice for a page', () => {
	it.each([
		[['en-US', 'ja-JP'], undefined],
		[[], undefined],
		[['zhx', 'cmnx-CN'], undefined],
		[['en-US', 'zh_CN'], 'zh_CN'],
		[['zh-TW', 'zh-HK', 'zh-SG', 'ZH-cn'], 'ZH-cn'],
		[['yue-HK', 'zh-TW', 'zh-SG'], 'zh-SG'],
		[['zh-HK', 'zh-TW'], 'zh-TW'],
		[['zh-HK', 'en-GB'], 'zh-HK'],
		[['zh-TW', 'cmn-Hans-CN'], 'cmn-Hans-CN'],
		[['zh-TW', 'zh-Hans-CN'], 'zh-Hans-CN'],
		[['zh-HK', 'zh'], 'zh'],
		[['zh-CN-shaanxi', 'zh-SG'], 'zh-SG'],
	])('in Simplified characters, from %j', (langs, lang) => {
		expect(chosen(langs, 'hans')).toBe(lang);
	});

	it.each([
		[['zh-CN', 'zh-TW'], 'zh-TW'],
		[['zh-CN', 'cmn_Hant_TW'], 'cmn_Hant_TW'],
		[['zh-HK', 'zh-CN'], 'zh-CN'],
		[['en-US', 'yue-Hant-HK'], 'yue-Hant-HK'],
	])('in Traditional characters, from %j', (langs, lang) => {
		expect(chosen(langs, 'hant')).toBe(lang);
	});

	it('is one of the device, then its default, and no joke', () => {
		const away = voice('zh-CN', { name: 'away', localService: false, default: true });
		const own = voice('zh-CN', { name: 'own' });
		const usual = voice('zh-CN', { name: 'usual', default: true });
		const joke = voice('zh-CN', { name: 'Grandma (Chinese (China mainland))' });
		expect(chooseVoice([away, own], 'hans')).toBe(own);
		expect(chooseVoice([own, usual], 'hans')).toBe(usual);
		expect(chooseVoice([joke, own], 'hans')).toBe(own);
		expect(chooseVoice([joke, away], 'hans')).toBe(away);
		expect(chooseVoice([joke, voice('zh-TW')], 'hans')).toBe(joke);
	});
});

it.each([
	['zh-Hans', 'hans'],
	['zh', 'hans'],
	['zh-Hant', 'hant'],
	['zh-Hant-HK', 'hant'],
	['zh-TW', 'hant'],
])('%s is written in %s', (lang, script) => expect(scriptOf(lang)).toBe(script));
