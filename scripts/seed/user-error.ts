/** A value of a mutation's result that is not what was asked for, as every mutation of the seed selects it. */
export interface UserError {
  __typename: string;
  code: string;
  message: string;
  path: string[] | null;
}

export const userErrorFields = '... on UserError { code message path }';

/** A refusal the seed has no answer to. */
export function refused(what: string, { code, message, path }: UserError): Error {
  return new Error(`${what}: ${code} ${path?.join('.') ?? ''}: ${message}`);
}
