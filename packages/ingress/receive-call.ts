import type { Logger } from 'pino';
import type { z } from 'zod';
import { claimKey } from '#packages/idempotency/claim-key.ts';
import { isRefusal, type Refusal, refuse } from '#packages/refusals/refusal.ts';
import type { Sql, Transact } from '#packages/sql/sql.ts';
import type { IngressSource } from './ingress-source.ts';
import type { UnverifiedCall, VerifyRefusal } from './verify.ts';

/** A call as the gateway has passed it on. */
export interface ReceivedCall extends UnverifiedCall {
  correlationId: string;
  /** With the correlation id. */
  logger: Logger;
}

/** `repeated`: it had its effect before, and has no further one. */
export type CallOutcome =
  | { status: 'accepted' }
  | { status: 'repeated' }
  | VerifyRefusal
  /** The sender has given the id to a call that says something else. */
  | Refusal<'id-reused'>;

/** Under which caller idempotency keys are kept; no account or API key is called so. */
const caller = 'ingress';

/**
 * Verifies a call and gives it its effect, once for each `(source, id)`: the call is recorded as an idempotency key, in the
 * transaction of its effect, unless it has no id. Throws what `accept` or the database throws; nothing is recorded then, unless a connection broke
 * as it committed.
 */
export async function receiveCall<Tx extends Sql>(
  name: string,
  source: IngressSource<Tx>,
  received: ReceivedCall,
  { transact, now }: { transact: Transact<Tx>; now: Date },
): Promise<CallOutcome> {
  const verified = await source.verify(received, now);
  if (isRefusal(verified)) return verified;
  const { success, data: body, error } = source.body.safeParse(verified.body);
  if (!success) return refuse('unreadable', { message: describe(error) });

  const { id } = verified;
  const { correlationId, logger } = received;
  const cause = { correlationId, causationId: null, actor: { type: 'system', id: `${caller}:${name}` } } as const;
  return transact(async (tx) => {
    if (id === null) {
      await source.accept({ id, body, receivedAt: now, cause, logger }, tx);
      return { status: 'accepted' };
    }
    const claim = await claimKey(tx, { caller, operation: name, key: id, input: body, resultId: id });
    switch (claim.status) {
      case 'claimed':
        await source.accept({ id, body, receivedAt: now, cause, logger }, tx);
        return { status: 'accepted' };
      case 'repeated':
        return { status: 'repeated' };
      case 'reused':
        return refuse('id-reused');
      default:
        return claim satisfies never;
    }
  });
}

/** What the first problem is and where, in a sentence. */
function describe({ issues }: z.ZodError): string {
  const [issue] = issues;
  const at = issue?.path.join('.') || 'body';
  return `${at}: ${issue?.message ?? 'not valid'}.`;
}
