import { target } from '../environment.ts';
import { orStop } from '../stop.ts';
import { caddyConfig } from './caddy.ts';
import { nginxConfig } from './nginx.ts';
import { EXAMPLE } from './server.ts';

/** `npm run -s host-config nginx`: prints a server's configuration for the address in the environment. */
const KINDS: Record<string, typeof nginxConfig> = { nginx: nginxConfig, caddy: caddyConfig };

const make = KINDS[process.argv[2] ?? ''];
if (!make) {
	console.error(`写明是哪一种服务器：${Object.keys(KINDS).join(' 或 ')}`);
	process.exit(1);
}
const { site, base, preview } = orStop(target);
const name = preview ? EXAMPLE.name : new URL(site).hostname;
console.log(make({ ...EXAMPLE, name, base }).trimEnd());
