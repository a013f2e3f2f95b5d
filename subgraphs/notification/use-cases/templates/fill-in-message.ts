import { fillIn } from '#packages/message-templates/fill-in-template.ts';
import type { MailTemplate } from '#packages/message-templates/message-template.ts';
import { type RenderedMessage, renderMessage } from '#packages/message-templates/template-engine.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Content } from '../../domain/contents/content.ts';
import type { Message } from '../../domain/message.ts';
import { type ChannelWriter, type FilledIn, fillInBest } from './fill-in-best.ts';

/** What a mail says, and from what it was filled in. */
export type FilledInMessage = FilledIn<RenderedMessage>;

const mail: ChannelWriter<MailTemplate, RenderedMessage> = {
  partsOf: (template) => template,
  fillIn,
  render: renderMessage,
};

/** What a message says by e-mail. */
export const fillInMessage = (
  dependencies: Dependencies,
  message: Pick<Message, 'kind'>,
  content: Content,
  cause: Cause,
): Promise<FilledInMessage> => fillInBest(dependencies, message, { content, cause }, mail);
