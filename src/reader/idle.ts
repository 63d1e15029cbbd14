// At work once the browser has nothing better to do: one file, as that weighs less. What a page lacks does nothing.
import './keys/reader-keys.ts';
import './offline/reader-offline.ts';
import './editions/switch.ts';
import './listen/watch-voices.ts';
import './resume/reader-left.ts';

if (document.querySelector('reader-cite')) import('./cite/reader-cite.ts').catch(() => {});
