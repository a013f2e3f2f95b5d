import type { Logger } from 'pino';
import { loggableMessage } from '#packages/loggable-error/loggable-error.ts';
import type { Outcome } from './settle-attempt.ts';

/** Writes to the log what became of an attempt that did not complete its job, and why. */
export function logOutcome(logger: Logger, outcome: Outcome, error: unknown): void {
  switch (outcome.kind) {
    case 'completed':
      break;
    case 'lost':
      logger.info({ reason: loggableMessage(error) }, 'an attempt at a job was given up');
      break;
    case 'again':
      if (outcome.counted) logger.warn({ err: error, after: outcome.after }, 'a job failed, it will be retried');
      else logger.info({ reason: loggableMessage(error), after: outcome.after }, 'a job comes again later');
      break;
    case 'died':
      logger.error({ err: error }, 'a job is dead');
      break;
    default:
      outcome satisfies never;
  }
}
