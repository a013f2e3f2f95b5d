import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { GraphQLRequest } from '../request/graphql-request.ts';

/** A subscription that passed parsing and validation and may be opened. */
export interface AcceptedSubscription {
  /** With the text of the operation, also when the client sent only its id. */
  request: GraphQLRequest & { query: string };
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}
