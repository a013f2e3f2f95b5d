import { performOnce } from '#packages/idempotency/perform-once.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { ExampleName } from '../../domain/contents/example-answers.ts';
import { insertMessageTest } from '../../store/message-tests.ts';
import { findMessage } from '../../store/messages.ts';
import { requestMessages } from '../request-messages.ts';
import { findText, type TextChoice } from './find-text.ts';
import { judgeText } from './judge-text.ts';

export interface SendTest extends TextChoice {
  idempotencyKey: string;
  example: ExampleName;
}

/** Sends an example of a message by a text to whoever wants to see it, at the address of their account and nowhere else. */
export async function sendTest(
  dependencies: Dependencies,
  { idempotencyKey: key, ...input }: SendTest,
  { userId, occurrence }: { userId: string | null; occurrence: Occurrence },
) {
  if (userId === null) return refuse('no-account');
  const text = await findText(dependencies, input);
  if (isRefusal(text)) return text;
  const [problem] = judgeText(dependencies, input, text);
  if (problem) return refuse('template-problem', problem);
  const { kind, language, example } = input;
  const claim = { caller: userId, operation: 'sendTestMessage', key, input, resultId: uuidv7() };
  return dependencies.database.transact((tx) =>
    performOnce(tx, claim, {
      async perform() {
        const id = claim.resultId;
        const request = { kind, recipientId: userId, aboutId: userId, partId: null };
        // No event set it off: what is unique is the message itself.
        const [message] = await requestMessages(tx, [{ ...request, id, eventId: id, isTest: true, occurrence }]);
        if (!message) throw new Error(`test message ${id} is there already`);
        const { subject, html, text: plain } = text;
        await insertMessageTest(tx, { messageId: id, language, subject, html, text: plain, example });
        return message;
      },
      async recall(id) {
        const message = await findMessage(tx, id);
        if (!message) throw new Error(`there is no test message ${id}`);
        return message;
      },
    }),
  );
}
