import type { Outcome, Unsettled } from '#packages/providers/outcome.ts';
import type { PushRefused, PushTaken } from '#packages/push-provider/push-provider.ts';

/** What came of a push on one device. */
export interface DeviceAnswer {
  /** What people call it. */
  device: string;
  answer: Outcome<PushTaken, PushRefused>;
}

/**
 * What came of a message on all devices of a person. It is sent once a device has taken it and none is left that may take it later.
 * @param before How many devices took it, and how many refused it, at earlier attempts.
 * @param isTooLate Whether none is asked again.
 */
export function sumUpPush(
  answers: readonly DeviceAnswer[],
  { before, isTooLate }: { before: { taken: number; refused: number }; isTooLate: boolean },
): Outcome<PushTaken> {
  const taken = before.taken + answers.filter(({ answer }) => answer.outcome === 'done').length;
  const total = before.taken + before.refused + answers.length;
  if (total === 0) return { outcome: 'refused', reason: 'The person has no device any more.' };
  const told = answers.flatMap(({ device, answer }) =>
    answer.outcome === 'done' ? [] : [`${device}: ${answer.reason}`],
  );
  const summary = [`${taken} of ${total} devices took it`, ...told].join('; ');
  const waiting = answers.map(({ answer }) => answer).filter(isUnsettled);
  if (waiting.length > 0 && !isTooLate) {
    const deferred = waiting.filter((each) => each.outcome === 'later');
    if (deferred.length === 0) return { outcome: 'unknown', reason: summary };
    // Nobody is asked before they want to be.
    const wished = deferred.map(({ retryAfterMs }) => retryAfterMs ?? 0);
    return { outcome: 'later', reason: summary, retryAfterMs: Math.max(...wished) };
  }
  return taken > 0 ? { outcome: 'done', answer: summary } : { outcome: 'refused', reason: summary };
}

const isUnsettled = (answer: DeviceAnswer['answer']): answer is Unsettled =>
  answer.outcome === 'later' || answer.outcome === 'unknown';
