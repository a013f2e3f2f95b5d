/**
 * Whether what somebody has seen is true for what somebody does next: a member of the staff changes a price, and a customer
 * orders at once, with the new total as `expectedTotal` and without. Through one gateway; through two, where the order goes with
 * the cursor of the change; and through two without a cursor, which nothing is promised for. Then what a wait costs, and what
 * orders cost between which nothing happens. Ends with 1 when an order that has to be right is not. `--tries N` of each kind.
 */
import { createSouk, type Souk } from '#clients/storefront/create-souk.ts';
import type { Operations } from '#clients/storefront/send-operations.ts';
import { PlaceOrderDocument } from '../e2e/contract/generated.ts';
import { expectType } from '../e2e/shop/expect-type.ts';
import { ChangePriceDocument, type ChangePriceInput } from '../e2e/shop/generated.ts';
import { type MadeVariant, makeProduct } from '../e2e/shop/make-product.ts';
import { demoAccounts, graphUrl } from '../e2e/shop/people.ts';
import { orderFor } from '../e2e/shop/place-order.ts';
import { startSecondGateway } from '../e2e/stack/second-gateway.ts';
import { readCommandLine, wholeNumber } from './command-line.ts';
import { liftRateLimits } from './environment.ts';
import { onOwnStack } from './on-own-stack.ts';
import { publish } from './report.ts';
import { summarize } from './statistics.ts';

const { tries: wanted } = readCommandLine({ tries: { type: 'string', default: '200' } });
const tries = wholeNumber('tries', wanted);
const currency = 'EUR';
let lastPrice = 1_299;

/** Changes a price, and gives what is to send the order after it. */
type Change = (input: ChangePriceInput) => Promise<Operations>;

interface Tally {
  tries: number;
  right: number;
  refused: number;
  'at the old price': number;
  'median ms': number;
  'p95 ms': number;
}

liftRateLimits();
await onOwnStack(async () => {
  await using other = await startSecondGateway();
  const staff = await signIn(graphUrl(), 'staff');
  const here = await signIn(graphUrl(), 'customer');
  const there = await signIn(other.url, 'customer');
  const { variant } = await makeProduct(staff, { stock: 1_000_000 });
  for (let count = 0; count < 20; count++) await placeOrder(here, variant, undefined);

  const one = await runTries(variant, async (input) => {
    await change(staff, input);
    return here;
  });
  const two = await runTries(variant, async (input) => {
    const { data, cursor } = await staff.mutateWithCursor(ChangePriceDocument, { input });
    expectType(data.changePrice, 'Variant');
    if (cursor === null) throw new Error('the change of a price has no cursor');
    return there.since(cursor);
  });
  const unpromised = await runTries(variant, async (input) => {
    await change(staff, input);
    return there;
  });
  const idle: number[] = [];
  while (idle.length < tries) idle.push((await placeOrder(here, variant, undefined)).milliseconds);
  await Promise.all([staff, here, there].map((souk) => souk.close()));

  const { median, p95 } = summarize(idle);
  const wrong = [one, two].some((tally) => tally.right < tally.tries);
  publish({
    title: `Orders right after a change of the price, and the time they took${wrong ? ': SOME ARE WRONG' : ''}`,
    rows: {
      'through one gateway': { ...one },
      'through two, with the cursor': { ...two },
      'through two, without it (nothing is promised)': { ...unpromised },
      'nothing has changed': { tries, 'median ms': median, 'p95 ms': p95 },
    },
  });
  if (wrong) process.exitCode = 1;
});

async function change(staff: Souk, input: ChangePriceInput): Promise<void> {
  expectType((await staff.mutate(ChangePriceDocument, { input })).changePrice, 'Variant');
}

async function runTries(variant: MadeVariant, changeBefore: Change): Promise<Tally> {
  const tally = { tries, right: 0, refused: 0, 'at the old price': 0 };
  const times: number[] = [];
  for (let count = 0; count < tries; count++) {
    const price = { minor: ++lastPrice, currency };
    const customer = await changeBefore({ variantId: variant.id, price });
    const { total, milliseconds } = await placeOrder(customer, variant, count % 2 === 0 ? price : undefined);
    times.push(milliseconds);
    if (total === null) tally.refused++;
    else if (total === price.minor) tally.right++;
    else tally['at the old price']++;
  }
  const { median, p95 } = summarize(times);
  return { ...tally, 'median ms': median, 'p95 ms': p95 };
}

/** Its total; null when it was refused because the price is another. */
async function placeOrder(
  by: Operations,
  { id }: MadeVariant,
  expectedTotal: { minor: number; currency: string } | undefined,
) {
  const input = orderFor([{ variantId: id, quantity: 1 }], expectedTotal && { expectedTotal });
  const sentAt = performance.now();
  const { placeOrder: result } = await by.mutate(PlaceOrderDocument, { input });
  const milliseconds = performance.now() - sentAt;
  return { milliseconds, total: result.__typename === 'PriceChanged' ? null : expectType(result, 'Order').total.minor };
}

async function signIn(url: string, who: keyof typeof demoAccounts): Promise<Souk> {
  const souk = createSouk({ url });
  expectType(await souk.signIn(demoAccounts[who]), 'Session');
  return souk;
}
