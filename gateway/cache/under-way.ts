/** What has been asked of subgraphs and is not answered yet, so that others who want the same can wait for it. */
export interface UnderWay<Response> {
  /** What was asked for by then and may still be joined; `isStill` tells whether what began at a time may be. */
  find(key: string, isStill: (since: number) => boolean): Promise<Response> | undefined;
  /** Offers an answer to others until it is there. */
  offer(keys: readonly string[], since: number, answer: Promise<Response>): void;
}

export function createUnderWay<Response>(): UnderWay<Response> {
  const offers = new Map<string, { since: number; answer: Promise<Response> }>();
  return {
    find(key, isStill) {
      const offer = offers.get(key);
      return offer && isStill(offer.since) ? offer.answer : undefined;
    },
    offer(keys, since, answer) {
      const offer = { since, answer };
      for (const key of keys) offers.set(key, offer);
      const end = () => {
        for (const key of keys) if (offers.get(key) === offer) offers.delete(key);
      };
      answer.then(end, end);
    },
  };
}
