import { type GraphQLSchema, parse } from 'graphql';
import { type NormalisedOperation, normaliseOperation } from '../operations/normalise-operation.ts';
import { findOperation } from '../operations/read-document.ts';

/** The operation of a text with one, as it is planned; its literals have to be sent with the variables. */
export function normaliseText(text: string, schema: GraphQLSchema): NormalisedOperation {
  const document = parse(text, { noLocation: true });
  return normaliseOperation(document, findOperation(document, undefined), schema);
}
