import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Caller } from '../authentication/caller.ts';
import type { GraphQLRequest } from '../operations/graphql-request.ts';

/** A subscription that passed parsing and validation and may be opened. */
export interface AcceptedSubscription {
  /** What the client asked, with the text of the operation also when it sent only its id. */
  request: GraphQLRequest & { query: string };
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

/** Where an operation comes from. */
export interface Origin {
  /** The same for everything one client request sets off, in logs and in events. */
  correlationId: string;
  clientAddress: string;
  /** What the client says it is; absent when it says nothing. */
  userAgent?: string | undefined;
}

/** What the gateway knows of the operation it serves. */
export interface GatewayContext extends Origin {
  caller: Caller;
  /** Set by transports that can carry subscriptions: takes the one that the request turns out to be. */
  acceptSubscription?: (subscription: AcceptedSubscription) => void;
}
