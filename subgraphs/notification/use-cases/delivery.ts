import type { Outcome } from '#packages/providers/outcome.ts';
import type { SmsRefused, SmsTaken } from '#packages/sms-provider/sms-provider.ts';
import type { WrittenFrom } from '../domain/message.ts';

/** A message as it is given to a provider. */
export interface Delivery {
  /** The name of the provider. */
  provider: string;
  address: string;
  locale: string;
  writtenFrom: WrittenFrom;
  send(signal: AbortSignal): Promise<Outcome<SmsTaken, SmsRefused>>;
}
