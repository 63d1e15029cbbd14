import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What we read and change of a bill of materials (CycloneDX 1.5). */
type Bill = {
	serialNumber?: string;
	metadata: { timestamp?: string; component: { name: string } };
	components: object[];
};

/**
 * Writes which packages a release was made with beside its folder, as `<folder>.cdx.json`; gives back that file's name.
 * It says nothing of when or where it was written, so that the same packages give the same bytes. Throws where npm
 * cannot tell, as with packages that are not those of the lock file.
 */
export function writeSbom(folder: string): string {
	const { stdout, stderr, status, error } = spawnSync(
		'npm',
		['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'],
		{
			encoding: 'utf8',
			maxBuffer: 64 * 1024 * 1024,
			shell: process.platform === 'win32',
		},
	);
	if (error || status !== 0) throw new Error(`列不出所用的软件包：${error?.message ?? stderr}`);
	const bill = JSON.parse(stdout) as Bill;
	delete bill.serialNumber;
	delete bill.metadata.timestamp;
	// npm takes the folder's name.
	bill.metadata.component.name = (JSON.parse(readFileSync('package.json', 'utf8')) as { name: string }).name;
	const file = `${folder.replace(/\/$/, '')}.cdx.json`;
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, `${JSON.stringify(bill, null, '\t')}\n`);
	return file;
}
