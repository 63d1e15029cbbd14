import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { buildEnvironment, OUTPUTS } from '/work/h3/tests/support/outputs.ts';
for (const name of ['second', 'base', 'plain']) { const o = OUTPUTS.find((x) => x.name === name)!; rmSync(o.folder, { recursive: true, force: true }); const r = spawnSync('astro', ['build'], { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...buildEnvironment(o) } }); console.log(name, r.status); }
