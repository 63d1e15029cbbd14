import { z } from 'astro/zod';
import { text } from './text.ts';

const FORM = '写成 chapters/jiu-ming/ 这样：不带域名，末尾有斜线';

/** An address that has moved. Paths stand below the base as readers see them: short names, each with its slash. */
export const redirectSchema = z.strictObject({
	/** The old path, where no page is any more. */
	from: z.string(FORM).regex(/^([a-z0-9]+(-[a-z0-9]+)*\/)+$/, FORM),
	/** The page that stands for it now; the cover is written `/`. */
	to: z
		.string(FORM)
		.regex(/^(\/|([a-z0-9]+(-[a-z0-9]+)*\/)+)$/, FORM)
		.transform((path) => (path === '/' ? '' : path)),
	/** Why it moved; for editors. */
	reason: text.optional(),
});

export type RedirectRow = z.infer<typeof redirectSchema>;

/** `redirects.yaml`. */
export const redirectsSchema = z.strictObject({ redirects: z.array(redirectSchema).default([]) });
