import { COMMON, HIDDEN, RULES } from './rules.ts';
import { type Server, headerNames, OF_SUCCESS, pathPattern, valueOf } from './server.ts';

/** The configuration for Caddy: the header table as matchers. With a host name and no port it gets certificates itself. */
export function caddyConfig({ base, name, home }: Server): string {
	const rules = RULES.flatMap((rule) => [
		`\t@${rule.name} path_regexp \`${pathPattern(rule, base)}\``,
		...[...headerNames(), 'Content-Type'].flatMap((header) => {
			const value = valueOf(header, rule);
			return value === undefined || value === COMMON[header]
				? []
				: [`\theader @${rule.name} ${header} ${quoted(value)}`];
		}),
	]);
	const parts = RULES.filter((rule) => rule.parts).map((rule) => pathPattern(rule, base));
	const pages = RULES.find(({ paths }) => !paths);
	return `# Made by \`npm run -s host-config caddy\`; a test holds it to the table in src/build/deploy/rules.ts.

${name} {
	# In the order in which they stand here.
	route {
		# By itself: beside it the others would come last, and undo what follows.
		header -Server
		header {
${Object.entries(COMMON)
	.map(([header, value]) => `\t\t\t${header} ${quoted(value)}`)
	.join('\n')}
			# Once the site is to be reached by https for good (see deploy/README.md):
			# Strict-Transport-Security "max-age=31536000"
		}
${rules.map((line) => `\t${line}`).join('\n')}

		@writing not method GET HEAD
		error @writing 405

		# Books alone are sent in parts, and nothing on conditions that end in an error: whoever asks so is told to keep the
		# error as long as the file.
		@whole not path_regexp \`${parts.join('|')}\`
		request_header @whole -Range
		request_header -If-Match
		request_header -If-Unmodified-Since

		# Addresses that have moved, written by switch.sh.
		import ${home}/redirects.caddy*

		root * ${home}/current
${base === '/' ? '' : `\t\t@outside not path ${base}*\n\t\terror @outside 404\n\t\turi strip_prefix ${base.slice(0, -1)}\n`}		# What lies compressed beside a file is sent as it is.
		file_server {
			precompressed br gzip
			hide ${HIDDEN.join(' ')}
		}
	}

	handle_errors {
		root * ${home}/current
${headerNames()
	.map((header) => [header, pages && valueOf(header, pages)] as const)
	.map(([header, value]) => `\t\theader ${value === undefined ? `-${header}` : `${header} ${quoted(value)}`}`)
	.join('\n')}
		@kept not expression {err.status_code} == 404
		header @kept -${OF_SUCCESS}
		rewrite * /404.html
		file_server
	}
}
`;
}

function quoted(text: string): string {
	return `"${text}"`;
}
