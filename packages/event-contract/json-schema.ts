import { z } from 'zod';

/** The part of JSON Schema (2020-12) that contracts come to. */
export interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  additionalProperties?: unknown;
  [keyword: string]: unknown;
}

/** What an event looks like on the wire, for readers in any language. Rules between fields are not in it. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    override({ jsonSchema }) {
      // A regular expression for what the format says, of the version of the library.
      if (jsonSchema.format) delete jsonSchema.pattern;
    },
  }) as JsonSchema;
}
