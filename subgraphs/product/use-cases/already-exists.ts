/** The value of the schema's `AlreadyExists`. */
export interface AlreadyExists {
  __typename: 'AlreadyExists';
  code: 'ALREADY_EXISTS';
  message: string;
  path: string[];
}

/** @param what the thing and its name, for example `product with the slug tea-glass`. */
export function alreadyExists(path: readonly string[], what: string): AlreadyExists {
  return {
    __typename: 'AlreadyExists',
    code: 'ALREADY_EXISTS',
    message: `There is a ${what} already.`,
    path: [...path],
  };
}
