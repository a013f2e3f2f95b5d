import type { Mail } from '#packages/mail-provider/mail-provider.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Content } from '../domain/contents/content.ts';
import type { Message, WrittenFrom } from '../domain/message.ts';
import { htmlDocument } from '../templates/html-document.ts';
import { fillInMessage } from './templates/fill-in-message.ts';
import { fillInTest } from './templates/fill-in-test.ts';
import { footerOf, unsubscribeLinks } from './unsubscribe-links.ts';

export interface ComposedMail {
  mail: Mail;
  writtenFrom: WrittenFrom;
}

/** The mail that tells a message, in the best language there is for who reads it. */
export async function composeMail(
  dependencies: Dependencies,
  message: Message,
  content: Content,
  cause: Cause,
): Promise<ComposedMail> {
  const { shopName } = dependencies;
  const { id, kind, recipientId } = message;
  const {
    rendered,
    format: language,
    writtenFrom,
  } = message.isTest
    ? await fillInTest(dependencies, message, content.locale)
    : await fillInMessage(dependencies, message, content, cause);
  const { subject, html: body } = rendered;
  const unsubscribe = unsubscribeLinks(dependencies, message);
  const footer = footerOf(kind, { language, shopName, link: unsubscribe?.page ?? '' });
  const html = htmlDocument({ language, subject, body, footer: footer.html, shopName });
  const text = rendered.text + footer.text;
  const headers = unsubscribe?.headers ?? {};
  return { mail: { id, kind, recipientId, to: content.address, subject, text, html, language, headers }, writtenFrom };
}
