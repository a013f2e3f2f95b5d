import { fillInSms } from '#packages/message-templates/fill-in-sms.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Content } from '../../domain/contents/content.ts';
import type { Message } from '../../domain/message.ts';
import { type ChannelWriter, type FilledIn, fillInBest } from './fill-in-best.ts';

const sms: ChannelWriter<string, string> = { partsOf: (template) => template.sms || null, fillIn: fillInSms };

/** What a message says as a text message. */
export const fillInText = (
  dependencies: Dependencies,
  message: Pick<Message, 'kind'>,
  content: Content,
  cause: Cause,
): Promise<FilledIn<string>> => fillInBest(dependencies, message, { content, cause }, sms);
