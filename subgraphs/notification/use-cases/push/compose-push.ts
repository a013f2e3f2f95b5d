import type { Cause } from '#packages/outbox/cause.ts';
import type { Push } from '#packages/push-provider/push-provider.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Content } from '../../domain/contents/content.ts';
import type { Message } from '../../domain/message.ts';
import { pushRulesOf, topicOf } from '../../domain/push-rules.ts';
import { pagePathOf } from '../../domain/shop-notification.ts';
import type { Delivery } from '../delivery.ts';
import { fillInNotification } from '../templates/fill-in-notification.ts';
import { pushToDevices } from './push-to-devices.ts';

/** What is told of a message on the devices of a person: what it says in the shop. */
export async function composePush(
  dependencies: Dependencies,
  message: Message,
  content: Content,
  cause: Cause,
): Promise<Delivery> {
  const { push: provider, pushProvider, links } = dependencies;
  if (!provider) throw new Error('expected a provider of pushes');
  const { rendered, format: language, writtenFrom } = await fillInNotification(dependencies, message, content, cause);
  const { id, kind, recipientId } = message;
  const path = pagePathOf({ ...message, pagePath: content.shows?.path ?? null });
  const push: Push = {
    ...{ id, kind, recipientId, ...rendered, language, ...pushRulesOf(message), topic: topicOf(message) },
    url: links.storefront === null || path === null ? null : links.storefront + path,
  };
  return {
    ...{ provider: pushProvider, address: recipientId, locale: language, writtenFrom },
    send: (signal) => pushToDevices(dependencies, { provider, message, push }, signal),
  };
}
