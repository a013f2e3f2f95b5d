import { paymentProviders } from '#packages/payment-provider/create-payment-provider.ts';
import { providerName } from '#packages/providers/provider-name.ts';
import { subgraphEnvironment } from '#packages/subgraph/subgraph-environment.ts';

export const environmentSchema = subgraphEnvironment.extend({
  PAYMENT_PROVIDER: providerName(paymentProviders).meta({
    description:
      'Who holds and takes the money of orders. There is no default. "sandbox" takes no money: anybody confirms any order with the token tok_ok.',
    embeddedDefault: 'sandbox',
  }),
});
