import type { ApolloServerPlugin } from '@apollo/server';
import { validUntilHeader } from '#packages/causality/valid-until.ts';

/** Until when the answer to a request is true, where time alone changes it and no event does. */
export interface Validity {
  /** Notes that something in the answer holds only until then. Of several moments the first counts. */
  endsBy(moment: Date): void;
  /** Null while nothing was noted. */
  readonly until: Date | null;
}

export function createValidity(): Validity {
  let until: Date | null = null;
  return {
    endsBy(moment) {
      if (until === null || moment < until) until = moment;
    },
    get until() {
      return until;
    },
  };
}

/** Tells the gateway until when an answer may be remembered, whatever events say. */
export const tellValidity: ApolloServerPlugin<{ validity: Validity }> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, response }) {
        const { until } = contextValue.validity;
        if (until) response.http.headers.set(validUntilHeader, until.toISOString());
      },
    };
  },
};
