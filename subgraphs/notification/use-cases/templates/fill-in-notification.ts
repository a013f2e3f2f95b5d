import {
  fillInApp,
  type InAppTemplate,
  inAppParts,
  type RenderedInApp,
} from '#packages/message-templates/fill-in-app.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Content } from '../../domain/contents/content.ts';
import type { Message } from '../../domain/message.ts';
import { type ChannelWriter, type FilledIn, fillInBest } from './fill-in-best.ts';

const inApp: ChannelWriter<InAppTemplate, RenderedInApp> = { partsOf: inAppParts, fillIn: fillInApp };

/** What a message says in the shop. */
export const fillInNotification = (
  dependencies: Dependencies,
  message: Pick<Message, 'kind'>,
  content: Content,
  cause: Cause,
): Promise<FilledIn<RenderedInApp>> => fillInBest(dependencies, message, { content, cause }, inApp);
