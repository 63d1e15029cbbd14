import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SYNTAX } from '../markdown/syntax.ts';

/** Reads MDX into a tree just as the site's own pipeline does, without compiling it. */
export const manuscriptParser = unified().use(remarkParse).use(SYNTAX).use(remarkMdx);
