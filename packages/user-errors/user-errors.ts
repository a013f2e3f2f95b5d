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
