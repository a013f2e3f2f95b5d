import type { Caller } from './caller.ts';

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
}
