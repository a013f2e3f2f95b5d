import type { Closable } from '#packages/service/service.ts';
import { createHttpPaymentProvider } from './http-payment-provider.ts';
import type { PaymentProvider } from './payment-provider.ts';
import type { PaymentProviderSettings } from './payment-provider-settings.ts';
import { createSandboxProvider } from './sandbox-provider.ts';

/**
 * Makes the payment provider that is chosen.
 * @param use registers what is to be closed when the process ends.
 */
export function createPaymentProvider(
  { PAYMENT_PROVIDER: name, PAYMENT_PROVIDER_URL: url, PAYMENT_PROVIDER_SECRET: secrets }: PaymentProviderSettings,
  use: <Part extends Closable>(part: Part) => Part,
): PaymentProvider {
  switch (name) {
    case 'sandbox':
      return createSandboxProvider();
    case 'http': {
      const [secret] = secrets ?? [];
      if (url === undefined || secret === undefined) throw new Error('expected a URL and a secret');
      return use(createHttpPaymentProvider({ url, secret }));
    }
    default:
      return name satisfies never;
  }
}
