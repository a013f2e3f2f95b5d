import type { Cause } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Content } from '../domain/contents/content.ts';
import type { Message } from '../domain/message.ts';
import { composeMail } from './compose-mail.ts';
import type { Delivery } from './delivery.ts';
import { composePush } from './push/compose-push.ts';
import { fillInText } from './templates/fill-in-text.ts';

/** What tells a message by mail, by text message or by push. */
export async function composeDelivery(
  dependencies: Dependencies,
  message: Message,
  content: Content,
  cause: Cause,
): Promise<Delivery> {
  if (message.channel === 'PUSH') return composePush(dependencies, message, content, cause);
  if (message.channel !== 'SMS') {
    const { mail, writtenFrom } = await composeMail(dependencies, message, content, cause);
    const { to: address, language: locale } = mail;
    return {
      ...{ provider: dependencies.mailProvider, address, locale, writtenFrom },
      send: (signal) => dependencies.mail.send(mail, signal),
    };
  }
  const { sms, smsProvider: provider } = dependencies;
  const { phone: to } = content;
  if (!sms || !to) throw new Error('expected a provider of text messages, and a number');
  const { rendered: text, format: language, writtenFrom } = await fillInText(dependencies, message, content, cause);
  const { id, kind, recipientId } = message;
  return {
    ...{ provider, address: to, locale: language, writtenFrom },
    send: (signal) => sms.send({ id, kind, recipientId, to, text, language }, signal),
  };
}
