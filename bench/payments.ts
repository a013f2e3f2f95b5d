/**
 * What others feel while a payment provider takes six seconds for every capture: customers place orders, alone, and while 50
 * shipments and 50 cancellations of other orders go on, with a provider that answers at once and with the slow one, in
 * turns. On a stack started for it, with a provider behind an adapter. `--quick`, `--rounds N`. Ends with 1 when an order
 * fails, or provider and orders do not agree.
 */
import { randomBytes } from 'node:crypto';
import { startPaymentServer } from '#packages/test-payment-provider/start-payment-server.ts';
import { shareStackFiles } from '#packages/test-stack/environment.ts';
import { startStack } from '#packages/test-stack/start-test-stack.ts';
import { readCommandLine, wholeNumber } from './command-line.ts';
import { liftRateLimits } from './environment.ts';
import { measurePayments } from './payments/measure-payments.ts';
import { publish } from './report.ts';

const { quick = false, rounds: wanted = quick ? '1' : '3' } = readCommandLine({
  quick: { type: 'boolean' },
  rounds: { type: 'string' },
});
const rounds = wholeNumber('rounds', wanted);
/** Shipments, cancellations, and milliseconds: of a slow capture, and of a round. */
const size = quick ? { each: 10, capture: 2_000, span: 5_000 } : { each: 50, capture: 6_000, span: 15_000 };

liftRateLimits();
const secret = `whsec_${randomBytes(32).toString('base64')}`;
await using provider = await startPaymentServer(secret);
const environment = { PAYMENT_PROVIDER: 'http', PAYMENT_PROVIDER_URL: provider.url, PAYMENT_PROVIDER_SECRET: secret };
const { stackFile, stop } = await startStack({ environment });
shareStackFiles(stackFile);
try {
  const { rows, faults } = await measurePayments(provider, { ...size, rounds });
  publish({
    title: `Orders of others while ${size.each} shipments and ${size.each} cancellations go on; slow: ${size.capture / 1_000} s a capture`,
    rows,
  });
  if (faults.length > 0) {
    console.error(`${faults.length} faults, the first of them: ${faults[0]}`);
    process.exitCode = 1;
  }
} finally {
  await stop();
}
