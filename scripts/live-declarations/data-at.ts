import { z } from 'zod';
import type { EventContract } from '#packages/event-contract/event-contract.ts';

/** What may lie at the end of a path in the data of an event. */
export interface DataAt {
  /** As JSON Schema names them: `string`, `integer`, `object` … */
  types: ReadonlySet<string>;
  /** The texts it can be; null when it can be any. */
  texts: readonly string[] | null;
}

interface JsonSchema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
}

/** What a path through objects and lists leads to in the data of an event; null when there is no such path. */
export function dataAt({ data }: EventContract, path: readonly string[]): DataAt | null {
  const root = z.toJSONSchema(data, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const found = path.reduce((schemas, name) => schemas.flatMap((schema) => fieldOf(schema, name)), alternatives(root));
  if (found.length === 0) return null;
  const texts = found.filter(({ type }) => type === 'string').map((schema) => textsOf(schema));
  return {
    types: new Set(found.flatMap(({ type }) => type ?? [])),
    texts: texts.every((each) => each !== null) ? texts.flat() : null,
  };
}

/** What a schema may stand for, those of the items in place of lists. */
function alternatives(schema: JsonSchema): JsonSchema[] {
  const parts = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (parts) return parts.flatMap(alternatives);
  if (schema.type === 'array') return schema.items ? alternatives(schema.items) : [];
  return [schema];
}

function fieldOf({ properties = {}, additionalProperties }: JsonSchema, name: string): JsonSchema[] {
  const field = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
  return typeof field === 'object' ? alternatives(field) : [];
}

function textsOf({ enum: values, const: value }: JsonSchema): string[] | null {
  if (typeof value === 'string') return [value];
  return values?.filter((each) => typeof each === 'string') ?? null;
}
