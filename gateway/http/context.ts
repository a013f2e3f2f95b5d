import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Caller } from '../authentication/caller.ts';

/** A subscription that passed parsing and validation and may be opened. */
export interface AcceptedSubscription {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

/** What the gateway knows of the operation it serves. */
export interface GatewayContext {
  caller: Caller;
  /** The same for everything one client request sets off, in logs and in events. */
  correlationId: string;
  clientAddress: string;
  /** Set by transports that can carry subscriptions: takes the one that the request turns out to be. */
  acceptSubscription?: (subscription: AcceptedSubscription) => void;
}
