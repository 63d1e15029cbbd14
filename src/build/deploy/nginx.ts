import { EDITIONS } from '../../model/editions.ts';
import { COMMON, headersOf, RULES } from './rules.ts';
import { headerNames, hiddenPattern, OF_SUCCESS, pathPattern, type Server, valueOf } from './server.ts';

/** Media types by ending, as the header rules leave them to the host. */
const TYPES: Record<string, string> = {
	html: 'text/html; charset=utf-8',
	css: 'text/css; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	json: 'application/json; charset=utf-8',
	svg: 'image/svg+xml; charset=utf-8',
	ico: 'image/x-icon',
	png: 'image/png',
	jpg: 'image/jpeg',
	webp: 'image/webp',
	avif: 'image/avif',
	woff2: 'font/woff2',
};

/** Maps find the longest value within one of these sizes. Bytes. */
const BUCKET = 128;

/**
 * The configuration for nginx, for its `http` block. Headers that differ from file to file are maps, since an
 * `add_header` in one location undoes all of those around it.
 */
export function nginxConfig({ base, name, listen, home }: Server): string {
	const headers = headerNames().map((header) => {
		const entries = mapEntries(header, base);
		const common = quoted(COMMON[header] ?? '');
		if (entries.length === 0) return { map: [], add: `\tadd_header ${header} ${common} always;` };
		const variable = `$feature_${header.toLowerCase().replaceAll('-', '_')}`;
		const when = header === OF_SUCCESS ? '' : ' always';
		return {
			map: [`map $uri ${variable} {`, `\tdefault ${common};`, ...entries, '}'],
			add: `\tadd_header ${header} ${variable}${when};`,
		};
	});
	const typed = RULES.flatMap(({ paths = [], headers, parts }) =>
		paths
			.filter(() => headers['Content-Type'])
			.flatMap((path) => EDITIONS.map(({ folder }) => folder + path))
			.map((path) => ({ path, type: headers['Content-Type'] ?? '', parts })),
	);
	return `# Made by \`npm run -s host-config nginx\`; a test holds it to the table in src/build/deploy/rules.ts. Goes into
# nginx's http block, as /etc/nginx/conf.d/feature.conf. Needs, on Debian: nginx libnginx-mod-http-brotli-static

map_hash_bucket_size ${BUCKET};

${headers.flatMap(({ map }) => map).join('\n')}

# Of errors, the page for what is not there alone may be kept.
map $status $feature_missing {
	default "";
	404 ${quoted(headersOf('404.html')[OF_SUCCESS] ?? '')};
}

# Addresses that have moved, written by switch.sh.
map $uri $feature_moved {
	default "";
	include ${home}/redirects.nginx*;
}

server {
	listen ${listen};
	server_name ${name};
	server_tokens off;
	# Behind a proxy that speaks TLS, the server does not know its public address.
	absolute_redirect off;

	# What lies compressed beside a file is sent as it is. Without the brotli module: take its line out.
	brotli_static on;
	gzip_static on;
	gzip_proxied any;
	gzip_vary on;

	# Books alone are sent in parts: whoever asks for what a file does not have is told to keep that answer as long.
	max_ranges 0;

	types {
${Object.entries(TYPES)
	.map(([ending, type]) => `\t\t${quoted(type)} ${ending};`)
	.join('\n')}
	}
	default_type application/octet-stream;

${headers.map(({ add }) => add).join('\n')}
	add_header ${OF_SUCCESS} $feature_missing always;
	# Once the site is to be reached by https for good (see deploy/README.md):
	# add_header Strict-Transport-Security "max-age=31536000" always;

	if ($feature_moved) {
		return 301 $feature_moved$is_args$args;
	}

	error_page 404 ${base}404.html;

	location ${base} {
		alias ${home}/current/;
	}
	location ~ "${hiddenPattern(base)}" {
		return 404;
	}
${typed
	.map(
		({ path, type, parts }) => `	location = ${base}${path} {
		alias ${home}/current/${path};
		types {}
		default_type ${quoted(type)};${parts ? '\n\t\tmax_ranges 1;' : ''}
	}`,
	)
	.join('\n')}
}
`;
}

/** Lines of a map, in the order in which patterns are tried: pages are what nothing else is. */
function mapEntries(header: string, base: string): string[] {
	return [...RULES.filter(({ paths }) => paths), ...RULES.filter(({ paths }) => !paths)].flatMap((rule) => {
		const value = valueOf(header, rule);
		if (value === undefined || value === COMMON[header]) return [];
		return [`\t${quoted(`~${pathPattern(rule, base)}`)} ${quoted(value)};`];
	});
}

/** A value as nginx reads it; none here holds a quote or a variable, and before a dot a backslash stays. */
function quoted(text: string): string {
	return `"${text}"`;
}
