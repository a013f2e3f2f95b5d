import { userErasedV1 } from '#events/auth/user-erased.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { eraseCustomer } from '../use-cases/erase-customer.ts';

export const userErased = (dependencies: Dependencies) =>
  on(userErasedV1, {
    apply: (event, tx: Tx) => eraseCustomer(tx, event.data.userId, { at: dependencies.clock(), cause: causeOf(event) }),
  });
