import type { AlreadyExists } from './generated.ts';

/** @param what the thing and its name, for example `product with the slug tea-glass`. */
export function alreadyExists(path: readonly (string | number)[], what: string) {
  return {
    __typename: 'AlreadyExists',
    code: 'ALREADY_EXISTS',
    message: `There is a ${what} already.`,
    path: path.map(String),
  } satisfies AlreadyExists;
}
