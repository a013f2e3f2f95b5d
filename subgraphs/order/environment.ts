import { checkPaymentProvider, paymentProviderFields } from '#packages/payment-provider/payment-provider-settings.ts';
import { subgraphEnvironment } from '#packages/subgraph/subgraph-environment.ts';

const { PAYMENT_PROVIDER, PAYMENT_PROVIDER_URL, PAYMENT_PROVIDER_SECRET } = paymentProviderFields;

export const environmentSchema = checkPaymentProvider(
  subgraphEnvironment.extend({ PAYMENT_PROVIDER, PAYMENT_PROVIDER_URL, PAYMENT_PROVIDER_SECRET }),
);
