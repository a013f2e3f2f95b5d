import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import { parseCallId } from './call-id.ts';
import { hasSignature } from './has-signature.ts';
import { requireHeader } from './ingress-headers.ts';
import { parseJson } from './parse-json.ts';
import { checkReplayWindow, defaultTolerance } from './replay-window.ts';
import type { Verify } from './verify.ts';

export interface StandardWebhooksOptions {
  /** `whsec_` and 24 to 64 bytes in base64; several while a secret is replaced. Throws without any, or with another form. */
  secrets: readonly string[];
  /** Seconds that a call may be old, or ahead of our clock. Default 300, which the specification recommends. */
  tolerance?: number;
}

const secretPattern = /^whsec_([A-Za-z0-9+/]{32,86}={0,2})$/;

/**
 * Calls that are signed as Standard Webhooks has it: `webhook-id`, `webhook-timestamp`, and in `webhook-signature`
 * signatures `v1,<base64>` of `<id>.<timestamp>.<body>`, separated by spaces. Signatures of other versions are passed over.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function standardWebhooks({ secrets, tolerance = defaultTolerance }: StandardWebhooksOptions): Verify {
  const keys = secrets.map(decodeSecret);
  if (keys.length === 0) throw new Error('expected at least one secret');

  return ({ rawBody, headers }, now) => {
    const id = requireHeader(headers, 'webhook-id');
    if (isRefusal(id)) return id;
    const timestamp = requireHeader(headers, 'webhook-timestamp');
    if (isRefusal(timestamp)) return timestamp;
    const signatures = requireHeader(headers, 'webhook-signature');
    if (isRefusal(signatures)) return signatures;

    const outside = checkReplayWindow(timestamp, now, tolerance);
    if (outside) return outside;
    const given = signatures.split(' ').flatMap((each) => (each.startsWith('v1,') ? [each.slice('v1,'.length)] : []));
    const content = [`${id}.${timestamp}.`, rawBody];
    if (!hasSignature(given, { keys, content, encoding: 'base64' })) return refuse('signature-wrong');

    const parsedId = parseCallId(id);
    if (isRefusal(parsedId)) return parsedId;
    const parsed = parseJson(rawBody);
    return isRefusal(parsed) ? parsed : { id: parsedId, body: parsed.value };
  };
}

function decodeSecret(secret: string): Buffer {
  const encoded = secretPattern.exec(secret)?.[1];
  // The secret itself is not for a log.
  if (encoded === undefined) throw new Error('expected a secret `whsec_` and 24 to 64 bytes in base64');
  return Buffer.from(encoded, 'base64');
}
