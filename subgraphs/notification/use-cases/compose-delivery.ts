import type { Cause } from '#packages/outbox/cause.ts';
import type { Outcome } from '#packages/providers/outcome.ts';
import type { SmsRefused, SmsTaken } from '#packages/sms-provider/sms-provider.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Content } from '../domain/contents/content.ts';
import type { Message, WrittenFrom } from '../domain/message.ts';
import { composeMail } from './compose-mail.ts';
import { fillInText } from './templates/fill-in-text.ts';

/** A message as it is given to a provider. */
export interface Delivery {
  /** The name of the provider. */
  provider: string;
  address: string;
  locale: string;
  writtenFrom: WrittenFrom;
  send(signal: AbortSignal): Promise<Outcome<SmsTaken, SmsRefused>>;
}

/** What tells a message by mail or by text message. */
export async function composeDelivery(
  dependencies: Dependencies,
  message: Message,
  content: Content,
  cause: Cause,
): Promise<Delivery> {
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
