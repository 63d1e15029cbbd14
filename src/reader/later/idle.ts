// At work once the browser has nothing better to do: one file, as that weighs less. What a page lacks does nothing.
import './reader-keys.ts';
import './reader-offline.ts';
import './switch.ts';
import './watch-voices.ts';

if (document.querySelector('reader-cite')) import('./reader-cite.ts').catch(() => {});
