import DataLoader from 'dataloader';
import { orAborted } from '#packages/or-aborted/or-aborted.ts';
import type { GraphAnswer } from './graph-answer.ts';
import type { GraphClient, Question } from './graph-client.ts';

/** Most different questions of an operation: the gateway bounds what one may cost, and how many fields it has at the top. */
const most = 16;

/** Asks a question, together with others. Rejects when the signal aborts, with its reason, and never otherwise. */
export type AskTogether = (question: Question, signal: AbortSignal) => Promise<GraphAnswer>;

/**
 * Makes one operation of questions with the same key and document that are asked in the same turn of the event loop. The same question is
 * asked once, and not before the turn has ended: what its askers have read before is older than the answer. Each gets its own answer; who gives up
 * takes it from no other.
 */
export function gatherQuestions(graph: Pick<GraphClient, 'askAll'>): AskTogether {
  const answers = new DataLoader<Question, GraphAnswer>(
    async (questions) => {
      const found = new Map<Question, GraphAnswer>();
      const groups = Map.groupBy(questions, ({ apiKey, document }) => `${apiKey}\n${document}`);
      await Promise.all([...groups.values()].map((group) => askGroup(graph, group, found)));
      return questions.map((question) => found.get(question) ?? new Error('expected an answer'));
    },
    { cache: false, batchScheduleFn: (ask) => void setImmediate(ask) },
  );
  return (question, signal) => orAborted(answers.load(question), signal);
}

async function askGroup(
  graph: Pick<GraphClient, 'askAll'>,
  group: readonly Question[],
  found: Map<Question, GraphAnswer>,
): Promise<void> {
  const same = [...Map.groupBy(group, ({ variables }) => JSON.stringify(variables)).values()];
  const parts = Array.from({ length: Math.ceil(same.length / most) }, (_, index) =>
    same.slice(index * most, (index + 1) * most),
  );
  const askPart = async (part: readonly (readonly Question[])[]) => {
    const [first] = part.flat();
    if (!first) return;
    const { apiKey, document } = first;
    const ids = new Set(part.flatMap((each) => each.map(({ correlationId }) => correlationId)));
    const correlationId = ids.size === 1 ? first.correlationId : undefined;
    const variables = part.map(([each]) => each?.variables ?? {});
    const given = await graph.askAll({ apiKey, document, correlationId }, variables);
    for (const [index, answer] of given.entries()) for (const each of part[index] ?? []) found.set(each, answer);
  };
  await Promise.all(parts.map(askPart));
}
