import { CHOICES, memoryKey } from '../shared/memory.ts';

const SHOWN = Object.fromEntries(
	(['theme', 'size', 'face', 'leading'] as const).map((name) => [name, CHOICES[name].slice(1)]),
);

/**
 * The script that shows what the reader has set before anything is painted: the same text on every page of a site,
 * so that one hash allows it. Takes known values only, and does nothing where storage is blocked or foreign. The class
 * keeps the places of buttons that the other scripts will show; where the file with those does not come, as when a
 * page of a former release asks for one that is gone, the page is the one without scripts.
 */
export function bootScript(base: string): string {
	const parts = [
		"(function(){var r=document.documentElement;r.className='scripted';",
		"addEventListener('error',function(e){if(e.target.type==='module')r.className=''},true);",
		`try{var m=JSON.parse(localStorage.getItem(${JSON.stringify(memoryKey(base))})),s=${JSON.stringify(SHOWN)},n;`,
		"for(n in s)if(m.version===1&&s[n].indexOf(m.settings[n])>=0)r.setAttribute('data-'+n,m.settings[n])}",
		'catch(e){}})()',
	];
	return parts.join('');
}
