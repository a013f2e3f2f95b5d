import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import { parseCallId } from './call-id.ts';
import { hasSignature } from './has-signature.ts';
import { requireHeader } from './ingress-headers.ts';
import { parseJson } from './parse-json.ts';
import { checkReplayWindow, defaultTolerance } from './replay-window.ts';
import type { Verify } from './verify.ts';

export interface TimestampedHmacOptions {
  /** Header with timestamp and signatures, in lower case: `stripe-signature`. */
  header: string;
  /** Keys as they stand, not decoded; several while a secret is replaced. Throws without any, or with an empty one. */
  secrets: readonly string[];
  /** The id of a call, from its body; what is no fit id is refused. */
  idOf: (body: unknown) => unknown;
  /** Seconds that a call may be old, or ahead of our clock. Default 300. */
  tolerance?: number;
}

/**
 * Calls that are signed as Stripe does it, and others after it: one header `t=<seconds>,v1=<hex>[,v1=<hex>…]`, with
 * signatures of `<t>.<body>`. Other parts of the header are passed over.
 * https://docs.stripe.com/webhooks#verify-manually
 */
export function timestampedHmac(options: TimestampedHmacOptions): Verify {
  const { header, idOf, tolerance = defaultTolerance } = options;
  const keys = options.secrets.map((secret) => Buffer.from(secret));
  if (keys.length === 0 || keys.some((key) => key.length === 0)) throw new Error('expected secrets that are not empty');

  return ({ rawBody, headers }, now) => {
    const signature = requireHeader(headers, header);
    if (isRefusal(signature)) return signature;
    const parts = signature.split(',').map((part) => part.trim());
    const valuesOf = (name: string) =>
      parts.flatMap((part) => (part.startsWith(name) ? [part.slice(name.length)] : []));
    const [timestamp, ...others] = valuesOf('t=');
    if (timestamp === undefined || others.length > 0) {
      return refuse('malformed', { message: `The header ${header} has not one timestamp \`t=\`.` });
    }

    const outside = checkReplayWindow(timestamp, now, tolerance);
    if (outside) return outside;
    const signed = { keys, content: [`${timestamp}.`, rawBody], encoding: 'hex' } as const;
    if (!hasSignature(valuesOf('v1='), signed)) return refuse('signature-wrong');

    const parsed = parseJson(rawBody);
    if (isRefusal(parsed)) return parsed;
    const id = parseCallId(idOf(parsed.value));
    return isRefusal(id) ? id : { id, body: parsed.value };
  };
}
