import { setTimeout as delay } from 'node:timers/promises';
import { send } from '../access/send.ts';
import { graphUrl } from '../shop/people.ts';

export interface SessionRenewal extends AsyncDisposable {
  renewals: () => number;
  /** Answers that would sign a client out, or that it could not tell from a mistake of its own. */
  failures: unknown[];
}

/** A client that renews its session again and again, and after an outage sends the token again that got no answer. */
export function keepRenewingSession(firstToken: string): SessionRenewal {
  const failures: unknown[] = [];
  let renewals = 0;
  let refreshToken = firstToken;
  let stopped = false;

  const renew = async () => {
    const query = `mutation { refreshSession(input: { refreshToken: "${refreshToken}" }) {
      __typename ... on Session { refreshToken } } }`;
    const answer = await send(graphUrl(), query).catch(() => null);
    if (answer === null || answer.code === 'SERVICE_UNAVAILABLE') return delay(20);
    const data = answer.data as { refreshSession: { __typename: string; refreshToken?: string } } | null;
    const successor = data?.refreshSession.refreshToken;
    if (successor === undefined) {
      failures.push(answer);
      stopped = true;
    } else {
      refreshToken = successor;
      renewals++;
    }
  };
  const ended = (async () => {
    while (!stopped) await renew();
  })();

  return {
    renewals: () => renewals,
    failures,
    async [Symbol.asyncDispose]() {
      stopped = true;
      await ended;
    },
  };
}
