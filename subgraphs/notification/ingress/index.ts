import type { z } from 'zod';
import type { IngressSources } from '#packages/ingress/ingress-source.ts';
import { mailgunNotices } from '#packages/mail-provider/notices/mailgun.ts';
import { sendgridNotices } from '#packages/mail-provider/notices/sendgrid.ts';
import { soukNotices } from '#packages/mail-provider/notices/souk.ts';
import { twilioNotices } from '#packages/sms-provider/twilio-notices.ts';
import type { Dependencies } from '../dependencies.ts';
import type { environmentSchema } from '../environment.ts';
import type { Tx } from '../store/database.ts';
import { twilioCallbackOf } from '../use-cases/create-sms-provider.ts';
import { unsubscribePath } from '../use-cases/unsubscribe-links.ts';
import { mailNotices } from './mail-notices.ts';
import { unsubscribe } from './unsubscribe.ts';

/** Who may call this subgraph from outside. Of mail providers those whose keys are known. */
export function createIngress(
  dependencies: Dependencies,
  {
    SENDGRID_WEBHOOK_KEY,
    MAILGUN_WEBHOOK_KEY,
    MAIL_NOTICE_SECRET,
    SMS_PROVIDER,
    TWILIO_AUTH_TOKEN,
  }: z.infer<typeof environmentSchema>,
): IngressSources<Tx> {
  const { keys, clock, links } = dependencies;
  return {
    unsubscribe: unsubscribe(keys.unsubscribe, { clock, page: `${links.base}${unsubscribePath}` }),
    ...(SENDGRID_WEBHOOK_KEY && {
      sendgrid: mailNotices('sendgrid', sendgridNotices(SENDGRID_WEBHOOK_KEY), dependencies),
    }),
    ...(MAILGUN_WEBHOOK_KEY && { mailgun: mailNotices('mailgun', mailgunNotices(MAILGUN_WEBHOOK_KEY), dependencies) }),
    ...(SMS_PROVIDER === 'twilio' &&
      TWILIO_AUTH_TOKEN && {
        twilio: mailNotices(
          'twilio',
          twilioNotices([TWILIO_AUTH_TOKEN], twilioCallbackOf(links), clock),
          dependencies,
          'SMS',
        ),
      }),
    ...(MAIL_NOTICE_SECRET && { mail: mailNotices('mail', soukNotices(MAIL_NOTICE_SECRET), dependencies) }),
  };
}
