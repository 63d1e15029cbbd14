import type { ChapterMeta } from '../../model/schema/chapter.ts';
import type { Title } from '../../model/schema/text.ts';
import type { Stat } from '../../model/ledger.ts';

/** What every card says of its feature. */
export type FeatureFacts = {
	title: Title;
	/** File of the title, for messages. */
	file: string;
	/** Name of the ledger's file, for messages. */
	ledgerFile: string;
	/** Name of the charts' file. */
	figuresFile: string;
	/** How figures name their source. */
	credit: string;
	/** All units of the ledger: a line must not part a number from one of them. */
	units: string[];
};

/** The chapter that a card belongs to. */
export type ChapterFacts = {
	/** 第一章 */
	ordinal: string;
	/** 壹 */
	seal: string;
	short: string;
	file: string;
};

type Common = {
	/** Begins the file names of its pictures. */
	name: string;
	/** Where its QR code leads; undefined in a preview, which has no public address. */
	url: string | undefined;
	feature: FeatureFacts;
};

/** A card with a scene: the cover's, or a chapter's. */
export type SceneFacts = Common & {
	kind: 'scene';
	title: Title;
	/** File of the title. */
	file: string;
	/** A few words above it: 第一章 · 永宁门. */
	above?: string | undefined;
	chapter?: ChapterFacts | undefined;
	look: ChapterMeta['scene'];
	/** On a poster that has no number. */
	dek?: string | undefined;
	/** The one or two numbers on its poster. */
	stats: Stat[];
};

/** A card of one highlighted number, or of several that stand together. */
export type SteleFacts = Common & {
	kind: 'stele';
	stats: Stat[];
	chapter?: ChapterFacts | undefined;
};

/** All that a card shows. */
export type CardFacts = SceneFacts | SteleFacts;

/** The cover of the feature as a book. */
export type BookFacts = SceneFacts & {
	/** Who wrote it; undefined where nobody is named. */
	byline: string | undefined;
};
