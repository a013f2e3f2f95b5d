import type { Closable } from '#packages/service/service.ts';
import type { SmsProvider } from '#packages/sms-provider/sms-provider.ts';
import type { SmsProviderSettings } from '#packages/sms-provider/sms-provider-settings.ts';
import { createTwilioProvider } from '#packages/sms-provider/twilio-provider.ts';
import type { Links } from '../domain/contents/content.ts';
import type { Database } from '../store/database.ts';
import { createSmsMailbox } from './sms-mailbox.ts';

interface SmsParts {
  database: Database;
  clock: () => Date;
  links: Links;
  shopName: string;
  /** Registers what is to be closed when the process ends. */
  use<Part extends Closable>(part: Part): Part;
}

/** Where Twilio tells what became of messages: the same for whoever gives it and whoever checks its signature. */
export const twilioCallbackOf = ({ gateway }: Pick<Links, 'gateway'>): string =>
  `${gateway}/ingress/notification/twilio`;

/** Makes the provider of text messages that is chosen; null when there is none. */
export function createSmsProvider(settings: SmsProviderSettings, parts: SmsParts): SmsProvider | null {
  const {
    SMS_PROVIDER: name,
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: authToken,
    TWILIO_FROM: from,
  } = settings;
  switch (name) {
    case 'twilio': {
      if (!accountSid || !authToken || !from) throw new Error('expected an account of Twilio, and who sends');
      const statusCallback = twilioCallbackOf(parts.links);
      return parts.use(createTwilioProvider({ url: settings.TWILIO_URL, accountSid, authToken, from, statusCallback }));
    }
    case 'mailbox':
      return createSmsMailbox(parts);
    case 'none':
      return null;
    default:
      return name satisfies never;
  }
}
