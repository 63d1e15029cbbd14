import { compile } from 'css-select';
import { Parser } from 'htmlparser2';

/**
 * A document to read from, with the part of the DOM that the build asks for. A full DOM keeps so much for each node
 * that reading a long feature's pages took most of its build; this one takes a tenth of that.
 */
export function parseHTML(html: string): { document: Document } {
	const document = new Parent(null);
	let at = document;
	const parser = new Parser({
		onopentag(name, attributes) {
			const element = new ElementNode(name, attributes, at);
			at.childNodes.push(element);
			at = element;
		},
		ontext(text) {
			const last = at.childNodes.at(-1);
			if (last instanceof TextNode) last.textContent += text;
			else at.childNodes.push(new TextNode(text, at));
		},
		onclosetag() {
			// Now that it is whole, it need keep no room for more.
			at.childNodes = at.childNodes.slice();
			at = at.parentNode ?? document;
		},
	});
	parser.end(html);
	// What is there behaves as the DOM's; `Parent` and `ElementNode` say what that is.
	return { document: document as unknown as Document };
}

/** What a page says: its structured data, its main part, its footer. */
const WORDS = /<script\b[^>]*ld\+json[^>]*>.*?<\/script>|<main\b.*?<\/main>|<footer\b.*?<\/footer>/gs;

/** A page with what it says alone: styles and tools, most of its bytes, are not even read. */
export function parseWords(html: string): { document: Document } {
	return parseHTML((html.match(WORDS) ?? []).join(''));
}

type Child = ElementNode | TextNode;

class TextNode {
	readonly nodeType = 3;
	textContent: string;
	readonly parentNode: Parent;

	constructor(text: string, parent: Parent) {
		this.textContent = text;
		this.parentNode = parent;
	}
}

/** A document; an element is one with a name. */
class Parent {
	get nodeType(): number {
		return 9;
	}
	childNodes: Child[] = [];
	readonly parentNode: Parent | null;

	constructor(parent: Parent | null) {
		this.parentNode = parent;
	}

	get children(): ElementNode[] {
		return this.childNodes.filter((node) => node instanceof ElementNode);
	}

	get body(): ElementNode | null {
		return this.querySelector('body');
	}

	get textContent(): string {
		return this.childNodes.map(({ textContent }) => textContent).join('');
	}

	querySelector(selector: string): ElementNode | null {
		return find(this, matcher(selector), true)[0] ?? null;
	}

	querySelectorAll(selector: string): ElementNode[] {
		return find(this, matcher(selector), false);
	}
}

class ElementNode extends Parent {
	readonly name: string;
	readonly attributes: Record<string, string>;

	constructor(name: string, attributes: Record<string, string>, parent: Parent) {
		super(parent);
		this.name = name;
		this.attributes = attributes;
	}

	override get nodeType(): number {
		return 1;
	}

	get tagName(): string {
		return this.name.toUpperCase();
	}

	get id(): string {
		return this.attributes['id'] ?? '';
	}

	get classList(): string[] {
		return (this.attributes['class'] ?? '').split(/\s+/).filter(Boolean);
	}

	get previousSibling(): Child | null {
		const siblings = this.parentNode?.childNodes ?? [];
		return siblings[siblings.indexOf(this) - 1] ?? null;
	}

	getAttribute(name: string): string | null {
		return this.attributes[name] ?? null;
	}

	hasAttribute(name: string): boolean {
		return name in this.attributes;
	}

	matches(selector: string): boolean {
		return matcher(selector)(this);
	}

	closest(selector: string): ElementNode | null {
		const matches = matcher(selector);
		for (let at: Parent | null = this; at instanceof ElementNode; at = at.parentNode)
			if (matches(at)) return at;
		return null;
	}
}

type Matches = (element: ElementNode) => boolean;

/** Elements below `parent` in their order; `first` stops at one. */
function find(parent: Parent, matches: Matches, first: boolean, found: ElementNode[] = []): ElementNode[] {
	for (const node of parent.childNodes) {
		if (first && found.length > 0) break;
		if (!(node instanceof ElementNode)) continue;
		if (matches(node)) found.push(node);
		find(node, matches, first, found);
	}
	return first ? found.slice(0, 1) : found;
}

const matchers = new Map<string, Matches>();

/** A selector compiled once a build: pages ask with the same ones. */
function matcher(selector: string): Matches {
	const known = matchers.get(selector);
	if (known) return known;
	const made = compile<Parent | TextNode, ElementNode>(selector, { adapter });
	matchers.set(selector, made);
	return made;
}

type Adapter = NonNullable<
	NonNullable<Parameters<typeof compile<Parent | TextNode, ElementNode>>[1]>['adapter']
>;

/** How css-select walks these nodes. */
const adapter: Adapter = {
	isTag: (node) => node instanceof ElementNode,
	getName: ({ name }) => name,
	getAttributeValue: ({ attributes }, name) => attributes[name],
	hasAttrib: (element, name) => element.hasAttribute(name),
	getChildren: (node) => (node instanceof Parent ? node.childNodes : []),
	getParent: ({ parentNode }) => (parentNode instanceof ElementNode ? parentNode : null),
	getSiblings: (node) => node.parentNode?.childNodes ?? [],
	getText: ({ textContent }) => textContent,
	removeSubsets: (nodes) => nodes,
};
