import { createHash } from 'node:crypto';
import { bookOf } from '../../src/outputs/epub/book.ts';

/** Makes the book of a built site again and prints its digest: `node make-book.ts <folder>/ <base> <preview>`. */
const [root = '', base = '/', preview = ''] = process.argv.slice(2);
const bytes = await bookOf({ root, base, preview: preview === 'true' });
console.log(createHash('sha256').update(bytes).digest('hex'));
