import { userErasedV1 } from '#events/auth/user-erased.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { erasePerson } from '../use-cases/erase-person.ts';

export const userErased = (dependencies: Dependencies) =>
  on(userErasedV1, {
    apply: (event, tx: Tx) => erasePerson(tx, dependencies, event.data.userId, dependencies.clock()),
  });
