import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Reads MDX into a tree just as the site's own pipeline does, without compiling it. */
export const manuscriptParser = unified()
	.use(remarkParse)
	.use(remarkGfm)
	.use(remarkCjkFriendly)
	.use(remarkMdx);
