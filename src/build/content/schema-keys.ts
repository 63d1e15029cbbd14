import type { z } from 'astro/zod';
import type { Document } from 'yaml';

type Path = (string | number)[];

/** The parts of a zod schema that lead to its fields. */
type Walkable = {
	shape?: Record<string, z.ZodType>;
	element?: z.ZodType;
	options?: z.ZodType[];
	def?: { innerType?: z.ZodType; in?: z.ZodType };
};

/** Names of the fields that a schema knows at a path; where several records may stand, those of the record's kind. */
export function keysAt(schema: z.ZodType, path: Path, document: Document): string[] {
	const found = path.reduce<Walkable>((current, part, index) => {
		const record = ofKind(current, document.getIn([...path.slice(0, index), 'kind']));
		const next = typeof part === 'number' ? record.element : record.shape?.[part];
		return next ? unwrap(next) : {};
	}, unwrap(schema));
	return Object.keys(ofKind(found, document.getIn([...path, 'kind'])).shape ?? {});
}

function unwrap(schema: z.ZodType): Walkable {
	const walkable = schema as unknown as Walkable;
	if (walkable.shape || walkable.element || walkable.options) return walkable;
	const inner = walkable.def?.innerType ?? walkable.def?.in;
	return inner ? unwrap(inner) : walkable;
}

function ofKind(schema: Walkable, kind: unknown): Walkable {
	const option = schema.options?.find((candidate) => {
		const field = unwrap(candidate).shape?.['kind'] as { value?: unknown } | undefined;
		return field?.value === kind;
	});
	return option ? unwrap(option) : schema;
}
