import type { z } from 'zod';
import type { IngressSources } from '#packages/ingress/ingress-source.ts';
import type { Dependencies } from '../dependencies.ts';
import type { environmentSchema } from '../environment.ts';
import type { Tx } from '../store/database.ts';
import { paymentProvider } from './payment-provider.ts';

/** Who may call this subgraph from outside. Without a secret, a payment provider cannot. */
export const createIngress = (
  _dependencies: Dependencies,
  { PAYMENT_PROVIDER_SECRET: secrets }: z.infer<typeof environmentSchema>,
): IngressSources<Tx> => (secrets ? { 'payment-provider': paymentProvider(secrets) } : {});
