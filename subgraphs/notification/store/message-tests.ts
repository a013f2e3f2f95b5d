import type { ExampleName } from '../domain/contents/example-answers.ts';
import type { MessageTest } from '../domain/message-test.ts';
import type { Tx } from './database.ts';

export async function insertMessageTest(tx: Tx, test: MessageTest): Promise<void> {
  await tx.messageTest.create({ data: test });
}

/** Throws when the message is no test. */
export async function findMessageTest(tx: Tx, messageId: string): Promise<MessageTest> {
  const { example, ...row } = await tx.messageTest.findUniqueOrThrow({ where: { messageId } });
  return { ...row, example: example as ExampleName };
}
