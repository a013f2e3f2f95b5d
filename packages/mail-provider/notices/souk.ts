import { z } from 'zod';
import { standardWebhooks } from '#packages/ingress/standard-webhooks.ts';
import { mailIdIn } from '../mail-notice.ts';
import type { NoticeFormat } from './notice-source.ts';

const outcomes = {
  delivered: 'DELIVERED',
  soft_bounced: 'SOFT_BOUNCED',
  bounced: 'BOUNCED',
  complained: 'COMPLAINED',
} as const;

const noticeSchema = z.object({
  id: z.string().min(1).max(200),
  outcome: z.enum(['delivered', 'soft_bounced', 'bounced', 'complained']),
  address: z.email(),
  at: z.iso.datetime(),
  messageId: z.string().max(998).optional(),
  providerId: z.string().max(255).optional(),
  diagnostic: z.string().max(10_000).default(''),
});
const bodySchema = z.object({ notices: z.array(noticeSchema).min(1).max(1_000) });

/**
 * Souk's own format, for every other provider: an adapter calls with `{ "notices": […] }`, signed as Standard Webhooks has it
 * (docs/notifications.md).
 */
export const soukNotices = (secrets: readonly string[]): NoticeFormat<z.infer<typeof bodySchema>> => ({
  verify: standardWebhooks({ secrets }),
  body: bodySchema,
  read: ({ notices }) =>
    notices.map(({ id, outcome, address, at, messageId, providerId = null, diagnostic }) => ({
      ...{ id, address, providerId, diagnostic, outcome: outcomes[outcome] },
      at: new Date(at),
      messageId: mailIdIn(messageId),
    })),
});
