import { fillIn } from '#packages/message-templates/fill-in-template.ts';
import { messageOf } from '#packages/message-templates/fill-result.ts';
import { formatLocale } from '#packages/message-templates/language-chain.ts';
import type { Dependencies } from '../../dependencies.ts';
import { exampleOf } from '../../domain/contents/examples.ts';
import { type Message, writtenFromNothing } from '../../domain/message.ts';
import { findMessageTest } from '../../store/message-tests.ts';
import type { FilledInMessage } from './fill-in-message.ts';

/** What a test message says: an example, by the text that was given, and that it is a test. */
export async function fillInTest(
  dependencies: Dependencies,
  { id, kind }: Pick<Message, 'id' | 'kind'>,
  locale: string | null,
): Promise<FilledInMessage> {
  const test = await findMessageTest(dependencies.database.prisma, id);
  const format = formatLocale(test.language, locale);
  // It was filled in when the test was asked for.
  const message = messageOf(fillIn(test, exampleOf(kind, test.example, dependencies).model, format));
  const rendered = { ...message, subject: `[Test] ${message.subject}` };
  return { rendered, format, writtenFrom: { ...writtenFromNothing, templateLanguage: test.language } };
}
