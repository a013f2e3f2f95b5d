import { userErasedV1 } from '#events/auth/user-erased.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Room } from '../room.ts';
import type { Tx } from '../store/database.ts';
import { eraseCustomer } from '../use-cases/erase-customer.ts';

export const userErased = (room: Room) =>
  on(userErasedV1, {
    apply: (event, tx: Tx) => eraseCustomer(tx, event.data.userId, { at: room.clock(), cause: causeOf(event) }),
  });
