import { isRefusal } from '#packages/refusals/refusal.ts';
import type { IngressAnswer } from './ingress-protocol.ts';
import type { CallOutcome } from './receive-call.ts';

/** What a sender is told of its call. */
export function toAnswer(outcome: CallOutcome): IngressAnswer {
  if (!isRefusal(outcome)) {
    return { status: 200, message: outcome.status === 'accepted' ? 'Accepted.' : 'Accepted before.' };
  }
  switch (outcome.refused) {
    case 'signature-missing':
      return { status: 401, message: `The header ${outcome.header}, which signs the call, is missing.` };
    case 'signature-wrong':
      return { status: 401, message: 'No signature of the call is right for its body.' };
    case 'signed-too-long-ago': {
      const { age, tolerance } = outcome;
      return { status: 400, message: `The call was signed ${age} s ago: it has to arrive within ${tolerance} s.` };
    }
    case 'signed-in-the-future': {
      const { ahead, tolerance } = outcome;
      return { status: 400, message: `The call was signed ${ahead} s from now: clocks may differ by ${tolerance} s.` };
    }
    case 'malformed':
    case 'unreadable':
      return { status: 400, message: outcome.message };
    case 'id-reused':
      return { status: 409, message: 'An earlier call with this id said something else.' };
    default:
      return outcome satisfies never;
  }
}
