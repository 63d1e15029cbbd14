/** What a writer should look at, by the code of a YAML error. The `yaml` package itself speaks English. */
const YAML_ERRORS: Record<string, string> = {
	BAD_INDENT: '缩进不齐，或括号没有成对',
	BAD_SCALAR_START: '文字不能以 @、` 或 % 开头，要加引号',
	BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号，或缩进多了；含冒号的文字要加引号',
	DUPLICATE_KEY: '同一个字段写了两次',
	MISSING_CHAR: '缩进不齐，或少了冒号和冒号后的空格',
	MULTILINE_IMPLICIT_KEY: '上一行的引号或括号没有收住，或少了冒号',
	MULTIPLE_DOCS: '中间不能有 --- 这样的一行',
	TAB_AS_INDENT: '缩进要用空格，不能用 Tab',
	UNEXPECTED_TOKEN: '这里多出了文字或符号；以 { 或引号开头的文字要整个加引号',
};

/** A YAML error in the writer's words. */
export function yamlMessage({ code, message }: { code: string; message: string }): string {
	const what = message.includes('quote') ? '引号没有成对' : (YAML_ERRORS[code] ?? '这一行读不懂');
	return `YAML 写法有误：${what}`;
}

/** How the MDX parser reports a syntax error. */
export type MdxError = { line?: number; reason?: string; ruleId?: string };

/** An MDX error in the writer's words, and its line where only the English text names it. */
export function mdxMessage({ line, reason = '', ruleId = '' }: MdxError): {
	line: number | undefined;
	message: string;
	allowed: string;
} {
	const [tag, open = tag] = [...reason.matchAll(/`(<\/?[^`]*>)`/g)].map((match) => match[1] ?? '');
	const found = (text: string, allowed: string) => ({
		line: line ?? (Number(/\((\d+):/.exec(reason)?.[1]) || undefined),
		message: text,
		allowed,
	});
	const character = /^Unexpected character `(.)`/u.exec(reason)?.[1];
	if (ruleId === 'end-tag-mismatch') {
		return tag === open
			? found(
					`${tag} 没有收住`,
					`独自成块的写成 ${tag?.replace('>', ' … />')}；包住文字的，同一段里要有 ${tag?.replace('<', '</')}`,
				)
			: found(`开头是 ${open}，收尾却是 ${tag}`, '两个名字要一样');
	}
	if (ruleId === 'unexpected-closing-slash') return found('多出一个收尾的标签', '前面要有同名的开头标签');
	if (ruleId === 'acorn')
		return found('花括号里的内容读不懂', '事实编号写成 {/* A4 */}；正文里不要用单个花括号');
	if (reason.includes('closing brace'))
		return found('花括号没有成对', '事实编号写成 {/* A4 */}；正文里不要用单个花括号');
	if (reason.includes('closing quote')) return found('标签里的引号没有成对', '属性写成 id="…"');
	if (character === '!') return found('正文里不能写 <!-- -->', '注释写成 {/* … */}');
	if (reason.includes('attribute value'))
		return found(`属性的值要放在直引号里，这里写的是 ${character ?? ''}`, '写成 id="…"，用英文直引号');
	if (reason.includes('before name'))
		return found(
			`“<”后面不能是“${character ?? ''}”`,
			'“<”只用来写块，例如 <Stat id="…" />；要写小于号，用“小于”',
		);
	return found('标签写法读不懂', '“<”只用来写块，例如 <Stat id="…" />；检查这一行的括号和引号是否成对');
}
