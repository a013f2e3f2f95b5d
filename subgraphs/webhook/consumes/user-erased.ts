import { userErasedV1 } from '#events/auth/user-erased.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import type { Tx } from '../store/database.ts';
import { forgetSaidAbout } from '../store/personal-deliveries.ts';

/** Events name a person by ids only; what selections and endpoints said may be more. */
export const userErased = on(userErasedV1, {
  apply: (event, tx: Tx) => forgetSaidAbout(tx, event.data.userId),
});
