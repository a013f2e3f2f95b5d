import type { PaymentProvider } from './payment-provider.ts';
import { createSandboxProvider } from './sandbox-provider.ts';

/** The implementations there are, by the names they are chosen by. */
export const paymentProviders = ['sandbox'] as const;

export type PaymentProviderName = (typeof paymentProviders)[number];

/** Makes the implementation of a name. */
export function createPaymentProvider(name: PaymentProviderName): PaymentProvider {
  switch (name) {
    case 'sandbox':
      return createSandboxProvider();
    default:
      return name satisfies never;
  }
}
