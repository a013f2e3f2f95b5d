import type { Session } from '#clients/storefront/keep-session.ts';
import type { Operation } from '#clients/storefront/operation.ts';
import { SoukError } from '#clients/storefront/souk-error.ts';
import { follow } from '../shop/follow.ts';
import { anonymous } from '../shop/people.ts';
import type { GraphQLResponse } from './outcome.ts';

/** Opens a subscription, or waits until it is refused. What it would send later is not waited for. */
export async function subscribeAs(session: Session | null, query: string, mayOpen: boolean): Promise<GraphQLResponse> {
  const souk = anonymous({ session });
  const operation = query as unknown as Operation<unknown, Record<string, never>>;
  try {
    if (mayOpen) {
      await using _opened = await follow(souk, operation);
    } else {
      await souk.subscribe(operation).next();
    }
    return { data: {} };
  } catch (error) {
    if (error instanceof SoukError) return { errors: error.errors };
    throw error;
  } finally {
    await souk.close();
  }
}
