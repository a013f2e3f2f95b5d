/** Requests that subgraphs have not answered yet, so that others who want the same can wait for the same answer. */
export interface InFlight<Response> {
  /** A request for the key that may still be joined; `isCurrent` tells whether one that began at that time may be. */
  find(key: string, isCurrent: (since: number) => boolean): Promise<Response> | undefined;
  /** Lets others join a request, for all of its keys, until it is answered. */
  add(keys: readonly string[], since: number, response: Promise<Response>): void;
}

export function createInFlight<Response>(): InFlight<Response> {
  const requests = new Map<string, { since: number; response: Promise<Response> }>();
  return {
    find(key, isCurrent) {
      const request = requests.get(key);
      return request && isCurrent(request.since) ? request.response : undefined;
    },
    add(keys, since, response) {
      const request = { since, response };
      for (const key of keys) requests.set(key, request);
      const remove = () => {
        for (const key of keys) if (requests.get(key) === request) requests.delete(key);
      };
      response.then(remove, remove);
    },
  };
}
