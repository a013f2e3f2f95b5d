import { z } from 'zod';
import { flag } from '#packages/environment/fields.ts';
import { providerName } from '#packages/providers/provider-name.ts';
import { isVapidKey } from './vapid-keys.ts';

const expectedKeys = 'expected a private key of P-256, 32 bytes in base64url; several are joined by commas';

/** The variables that say how pushes are sent. */
export const pushProviderFields = {
  PUSH_PROVIDER: providerName(['webpush', 'mailbox', 'none']).default('none').meta({
    description:
      'What sends pushes to browsers. "webpush" asks the push services of browsers. "mailbox" sends nothing and shows administrators at /mailbox what would have been sent. "none", the default: nobody is offered any.',
    embeddedDefault: 'mailbox',
  }),
  VAPID_SUBJECT: z
    .string()
    .regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s/]+\S*)$/, 'expected mailto:name@example.com or https://…')
    .optional()
    .meta({
      description:
        'Whom a push service tells of trouble, with PUSH_PROVIDER=webpush: mailto:name@example.com or https://….',
    }),
  VAPID_PRIVATE_KEY: z
    .string()
    .transform((text) => text.split(',').map((each) => each.trim()))
    .pipe(z.array(z.string().refine(isVapidKey, expectedKeys)).min(1))
    .optional()
    .meta({
      description:
        'The private key by which push services know the shop, 32 bytes in base64url. By default one made of NOTIFICATION_SECRET. While it is replaced, the new one and the one before, joined by a comma: browsers subscribe with the first, and those that subscribed with another are sent to by that (docs/notifications.md).',
    }),
  PUSH_ALLOW_PRIVATE: flag.meta({
    description:
      'Whether push services may have http:// URLs and lie on this machine or in private networks. For development: whoever registers a device could call what only the network of the shop can reach.',
  }),
};

const settingsSchema = z.object(pushProviderFields);
export type PushProviderSettings = z.infer<typeof settingsSchema>;
