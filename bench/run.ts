/** `npm run bench -- NAME …`: runs one bench, and hands it the words that follow. */
const BENCHES = {
	speed: () => import('./speed.ts'),
	bytes: () => import('./bytes.ts'),
	scale: () => import('./scale.ts'),
	sheets: () => import('./sheets.ts'),
	compare: () => import('./compare.ts'),
};

const name = process.argv[2] ?? 'speed';
if (!(name in BENCHES)) {
	console.error(`There is no bench ${name}; there are ${Object.keys(BENCHES).join(', ')}.`);
	process.exit(1);
}
await BENCHES[name as keyof typeof BENCHES]();

export {};
