import { chapterId, inner } from '../model/one-document.ts';
import type { Places } from '../model/places.ts';
import { chapters, framePart } from './chapters.ts';
import { feature } from './feature.ts';
import { notesOf } from './note-texts.ts';
import { aboutPage, statsPage } from './page.ts';
import { charts, pick } from './records.ts';

/** Everything that the document of all chapters holds, its notes numbered through. */
export async function printPage() {
	const list = await chapters();
	const [intro, close] = await Promise.all([framePart('intro'), framePart('close')]);
	const texts: (Places | undefined)[] = [intro?.places, ...list.map(({ places }) => places), close?.places];
	const { notes, noteNumbers } = await notesOf(texts);
	const prefixes = ['intro', ...list.map(({ slug }) => chapterId(slug)), 'close'].map(inner);
	const all = await charts();
	return {
		feature: await feature(),
		intro: intro && { Content: intro.Content, numbers: noteNumbers[0] ?? [] },
		chapters: list.map((chapter, index) => ({ chapter, numbers: noteNumbers[index + 1] ?? [] })),
		close: close && { Content: close.Content, numbers: noteNumbers.at(-1) ?? [] },
		/** Charts in order, with their id in the document. */
		charts: texts.flatMap((places, index) =>
			(places?.charts ?? []).map((id) => ({
				id: `${prefixes[index]}${id}`,
				title: pick(all, id, '图表').title,
			})),
		),
		stats: await statsPage(),
		notes,
		about: await aboutPage(),
	};
}

export type PrintPage = Awaited<ReturnType<typeof printPage>>;
