import { z } from 'zod';
import { actorSchema } from '#packages/event-contract/event-contract.ts';
import type { FollowedJob, JobContract } from './job-contract.ts';

/** What the column `data` of a job holds. */
const storedData = z.object({
  payloads: z.array(z.unknown()).min(1),
  /** Missing where a crontab is the cause. */
  cause: z.object({ correlationId: z.string(), causationId: z.string().nullable(), actor: actorSchema }).optional(),
  startedBy: z.string().nullable().default(null),
});
export type StoredData = z.input<typeof storedData>;

/**
 * A payload as it is stored, and will be read: what JSON cannot carry is refused here. Throws a ZodError when it does not fit its
 * contract.
 */
export function storedPayload<Schema extends z.ZodType>(
  contract: Pick<JobContract<Schema, boolean>, 'payload'>,
  payload: z.input<Schema>,
): unknown {
  const stored: unknown = JSON.parse(JSON.stringify(payload) ?? 'null');
  contract.payload.parse(stored);
  return stored;
}

/** A job that was claimed. Claimed again it has another `retryCount`, so that both together name one attempt. */
export interface Claim {
  id: string;
  retryCount: number;
  /** As it is stored. */
  data: unknown;
}

/** Reads a job's row. One of a crontab is its own cause. Throws a ZodError when somebody else wrote the row. */
export function readStoredJob(name: string, { id, data }: Pick<Claim, 'id' | 'data'>): FollowedJob {
  const { payloads, cause, startedBy } = storedData.parse(data);
  return {
    id,
    name,
    payloads,
    cause: cause ?? { correlationId: id, causationId: null, actor: { type: 'system', id: 'crontab' } },
    startedBy,
  };
}
