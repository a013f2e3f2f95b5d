import type { Caller } from './caller.ts';

/** Where a request comes from. */
export interface RequestOrigin {
  /** The same for everything one client request sets off, in logs and in events. */
  correlationId: string;
  clientAddress: string;
  /** The header `User-Agent`. */
  userAgent?: string | undefined;
}

/** Who makes a request, and from where. */
export interface RequestContext extends RequestOrigin {
  caller: Caller;
}
