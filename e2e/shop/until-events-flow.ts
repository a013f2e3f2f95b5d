import { eventually } from './eventually.ts';
import { makeProduct } from './make-product.ts';
import { signedIn } from './people.ts';

/** Longest wait: relays and consumers try again after seconds, and a pull that the broker lost is noticed as late. */
const limit = 30_000;

/**
 * Resolves when what happens in one subgraph reaches another at once again: a product can be stocked as soon as it is made. For
 * the end of tests that end the broker, so that the next ones find the shop as they expect it. Call `untilReady` first.
 */
export async function untilEventsFlow(): Promise<void> {
  const staff = await signedIn('staff');
  const isStocked = () =>
    makeProduct(staff, { stock: 1 }).then(
      () => null,
      (error: unknown) => String(error),
    );
  await eventually(isStocked, (failure) => failure === null, limit);
}
