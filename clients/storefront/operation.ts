import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/** A GraphQL document that knows what it takes and gives, as `codegen.ts` generates them. */
export interface Operation<Result, Variables> extends DocumentTypeDecoration<Result, Variables> {
  /** The document's text. */
  toString(): string;
}

/** The variables of an operation as an argument, which may be left out when the operation asks for none. */
export type VariablesOf<Variables> =
  Record<string, never> extends Variables ? [variables?: Variables] : [variables: Variables];
