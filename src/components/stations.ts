import type { Contents } from '~/data/contents';
import { href } from '~/data/site';
import type { Station } from '~/pictures/scene/wall-map';

/** The chapters that a page lists as stations on the wall; null where one is left out. */
export function stations({ chapters, count, current }: Contents): (Station | null)[] {
	const listed = new Map(chapters.map((chapter) => [chapter.number, chapter]));
	return Array.from({ length: count }, (_, index) => {
		const chapter = listed.get(index + 1);
		if (!chapter) return null;
		return {
			label: chapter.numeral,
			name: `${chapter.ordinal} ${chapter.short}`,
			href: href(chapter.path),
			state: chapter.number === current ? 'here' : 'ahead',
			chapter: chapter.slug,
		};
	});
}
