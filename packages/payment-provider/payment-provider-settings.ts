import { z } from 'zod';
import { httpUrl, webhookSecrets } from '#packages/environment/fields.ts';
import { providerName } from '#packages/providers/provider-name.ts';

/** Paths are put after it, and the secret is in a variable of its own: whatever else it says would be lost. */
const isBase = (url: string): boolean => {
  const { search, hash, username, password } = URL.parse(url) ?? {};
  return [search, hash, username, password].every((part) => !part);
};

/** The variables that say who holds and takes money. `checkPaymentProvider` says whether they fit together. */
export const paymentProviderFields = {
  PAYMENT_PROVIDER: providerName(['sandbox', 'http']).meta({
    description:
      'Who holds and takes the money of orders. There is no default. "sandbox" takes no money: anybody confirms any order with the token tok_ok. "http" asks an adapter of your payment provider (docs/payment-provider.md).',
    embeddedDefault: 'sandbox',
  }),
  PAYMENT_PROVIDER_URL: httpUrl
    .refine(isBase, 'expected http(s)://host:port/path and nothing after, nor a user')
    .optional()
    .meta({
      description: 'Where the adapter of PAYMENT_PROVIDER=http is.',
    }),
  PAYMENT_PROVIDER_SECRET: webhookSecrets.optional().meta({
    description:
      'What the adapter of PAYMENT_PROVIDER=http is asked with, and signs its notices with: "whsec_" and 32 random bytes in base64. Two joined by commas while it is replaced: the first is sent, notices may be signed with either.',
  }),
};

const settingsSchema = z.object(paymentProviderFields);
export type PaymentProviderSettings = z.infer<typeof settingsSchema>;

const needed = ['PAYMENT_PROVIDER_URL', 'PAYMENT_PROVIDER_SECRET'] as const;

/** Adds, to the schema of an environment with `paymentProviderFields`, what `http` needs. */
export function checkPaymentProvider<Schema extends z.ZodObject<typeof paymentProviderFields & z.ZodRawShape>>(
  schema: Schema,
): Schema {
  return needed.reduce(
    (checked, name) =>
      checked.refine(
        (settings) => {
          const { PAYMENT_PROVIDER, [name]: value } = settings as Partial<PaymentProviderSettings>;
          return PAYMENT_PROVIDER !== 'http' || value !== undefined;
        },
        // Also when other variables are wrong: all problems are reported at once.
        { path: [name], error: 'needed with PAYMENT_PROVIDER=http', when: () => true },
      ),
    schema,
  );
}
