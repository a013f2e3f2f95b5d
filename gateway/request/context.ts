import type { Caller } from './caller.ts';

/** Where a request comes from. */
export interface RequestOrigin {
  /** The same for everything one client request sets off, in logs and in events. */
  correlationId: string;
  clientAddress: string;
  /** The header `User-Agent`. */
  userAgent?: string | undefined;
  /** What it wants to be answered in, as `acceptedLanguages` writes it; absent or empty when it does not say. */
  languages?: string | undefined;
  /** The code of the market whose first language goes before these. */
  market?: string | undefined;
}

/** The place of a request in the order of events. */
export interface RequestOrder {
  /** Whether its client named a position: then nothing is executed on copies that are behind it. */
  required: boolean;
  /** Ids of the events that it committed, as its subgraphs tell them; null when one of them did not tell. */
  committed: string[] | null;
}

/** Who makes a request, and from where. */
export interface RequestContext extends RequestOrigin {
  caller: Caller;
  /** Absent when its client asks for no order. */
  order?: RequestOrder;
}
