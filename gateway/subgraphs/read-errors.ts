import type { GraphQLFormattedError } from 'graphql';

/**
 * The errors of a response, whatever was sent as such: what is no error stands for one that says nothing. A path ends before
 * what is no key. Undefined when none were sent.
 */
export function readErrors(sent: unknown): GraphQLFormattedError[] | undefined {
  if (sent === undefined || sent === null) return undefined;
  if (!Array.isArray(sent)) return [{ message: '' }];
  return sent.length > 0 ? sent.map(readError) : undefined;
}

function readError(sent: unknown): GraphQLFormattedError {
  if (!isObject(sent)) return { message: '' };
  const { message, path, extensions } = sent;
  return {
    message: typeof message === 'string' ? message : '',
    ...(Array.isArray(path) && { path: keysOf(path) }),
    ...(isObject(extensions) && { extensions }),
  };
}

function keysOf(path: readonly unknown[]): (string | number)[] {
  const end = path.findIndex((key) => typeof key !== 'string' && !Number.isInteger(key));
  return (end === -1 ? path : path.slice(0, end)) as (string | number)[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
