const WORDS =
	'个 個 项 項 次 类 類 起 件 份 期 名 级 級 条 條 色 家 处 處 区 區 章 座 年 人 种 種 支 组 組 倍 成 天 周 週 亿 億 万 萬 位 元 所 册 冊 套 间 間 台 臺 辆 輛 棵 吨 噸 亩 畝 公里 里 米 小时 小時 时 時 分钟 分鐘 秒 岁 歲 户 戶 月 日 号 號 大类 大類 场 場 批 宗 例 笔 筆 层 層 届 屆 篇 部 道 张 張 门 門 款 双 對 对 点 點 百 千 余 餘 多 公斤 千克 克 平方 立方 厘米 毫米 度';

/** Words after a number that make it a quantity. */
export const MEASURE = `(?:${WORDS.split(' ')
	.sort((a, b) => b.length - a.length)
	.join('|')})`;

/** Measure words before which 2 stays 二: dates, numbers of houses and grades, and the places of a numeral. */
export const ORDINAL = /^(?:月|日|号|號|百|十|级|級|度|届|屆|余|餘|多)/;

/** Units in letters and signs as they are said; letters that stand after digits only. */
export const UNITS: readonly [RegExp, string][] = [
	[/(\d)\s*(?:km²|km2|㎢)/g, '$1平方公里'],
	[/(\d)\s*(?:m²|m2|㎡)/g, '$1平方米'],
	[/(\d)\s*(?:m³|m3)/g, '$1立方米'],
	[/(\d)\s*(?:°C|℃)/g, '$1摄氏度'],
	[/(\d)\s*kWh\b/g, '$1千瓦时'],
	[/(\d)\s*km\b/g, '$1公里'],
	[/(\d)\s*cm\b/g, '$1厘米'],
	[/(\d)\s*mm\b/g, '$1毫米'],
	[/(\d)\s*kg\b/g, '$1公斤'],
	[/(\d)\s*m\b/g, '$1米'],
];
