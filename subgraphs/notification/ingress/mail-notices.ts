import { type IngressSource, ingressSource } from '#packages/ingress/ingress-source.ts';
import type { NoticeFormat } from '#packages/mail-provider/notices/notice-source.ts';
import type { Dependencies } from '../dependencies.ts';
import type { MessageChannel } from '../domain/message.ts';
import type { Tx } from '../store/database.ts';
import { takeNotice } from '../use-cases/take-notice.ts';

/** What a provider tells of messages on a channel that it took, in its own format. */
export const mailNotices = <Body>(
  source: string,
  { verify, body, read }: NoticeFormat<Body>,
  dependencies: Pick<Dependencies, 'keys'>,
  channel: MessageChannel = 'EMAIL',
): IngressSource<Tx, Body> =>
  ingressSource<Tx, Body>({
    verify,
    body,
    async accept({ body: told, receivedAt, cause, logger }, tx) {
      for (const notice of read(told))
        await takeNotice(tx, dependencies, notice, { source, receivedAt, cause, logger, channel });
    },
  });
