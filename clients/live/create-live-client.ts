import { type Client, type ClientOptions, createClient } from 'graphql-ws';
import { countRefusals, pauseBefore, shouldReconnect } from './reconnect.ts';
import { type ResumeOptions, resuming } from './resume.ts';

/**
 * graphql-ws's client, whose subscriptions outlive connections and go on where they were. Takes the same options, with
 * other defaults: it connects again as long as there is somebody to tell, after a random pause of up to 15 s.
 * `connectionParams` is called for each connection: give the token of the moment. After the third refusal of a token
 * (close code 4403) in a row, subscriptions end with the event that closed the connection.
 */
export function createLiveClient({ onGap, ...options }: ClientOptions & ResumeOptions): Client {
  const refusals = countRefusals();
  const shouldRetry = options.shouldRetry ?? shouldReconnect;
  const client = createClient({
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: (attempt) => new Promise((resolve) => setTimeout(resolve, pauseBefore(attempt))),
    ...options,
    shouldRetry: (cause) => !refusals.areTooMany() && shouldRetry(cause),
  });
  client.on('connected', refusals.onConnected);
  client.on('closed', refusals.onClosed);
  return resuming(client, { onGap });
}
