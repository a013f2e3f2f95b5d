import type { z } from 'zod';

/** Values of the error types every subgraph's schema has. Subgraphs write those that only they have themselves. */
export interface InvalidInput {
  __typename: 'InvalidInput';
  code: 'INVALID_INPUT';
  message: string;
  path: string[];
}
export interface NotFound {
  __typename: 'NotFound';
  code: 'NOT_FOUND';
  message: string;
  path: string[];
}
export interface IdempotencyKeyReused {
  __typename: 'IdempotencyKeyReused';
  code: 'IDEMPOTENCY_KEY_REUSED';
  message: string;
  path: string[];
}

/** A field of the input, from the outermost name inwards, for example `['input', 'lines', 0, 'quantity']`. */
type Path = readonly (string | number)[];

export function invalidInput(path: Path, message: string): InvalidInput {
  return { __typename: 'InvalidInput', code: 'INVALID_INPUT', message, path: path.map(String) };
}

/** @param what the thing and how it was named, for example `variant 0199…`. */
export function notFound(path: Path, what: string): NotFound {
  return { __typename: 'NotFound', code: 'NOT_FOUND', message: `There is no ${what}.`, path: path.map(String) };
}

export function idempotencyKeyReused(): IdempotencyKeyReused {
  return {
    __typename: 'IdempotencyKeyReused',
    code: 'IDEMPOTENCY_KEY_REUSED',
    message: 'This idempotency key was used with another input. Use a new key for a new request.',
    path: ['input', 'idempotencyKey'],
  };
}

/** The result of a use case as a member of a union: an entity is given the name of its type, errors bear theirs already. */
export function resultAs<Name extends string, Result extends object>(
  typename: Name,
  result: Result,
): Extract<Result, { __typename: string }> | (Exclude<Result, { __typename: string }> & { __typename: Name }) {
  type Named = Exclude<Result, { __typename: string }> & { __typename: Name };
  if ('__typename' in result) return result as Extract<Result, { __typename: string }>;
  return { __typename: typename, ...result } as unknown as Named;
}

/** Checks the `input` of a mutation: its parsed value, or the first problem with the field it concerns. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): { ok: true; value: z.infer<Schema> } | { ok: false; error: InvalidInput } {
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, value: result.data };
  const [issue] = result.error.issues;
  const path = ['input', ...(issue?.path ?? []).map(String)];
  return { ok: false, error: invalidInput(path, `${path.slice(1).join('.')}: ${issue?.message ?? 'is not valid'}`) };
}
