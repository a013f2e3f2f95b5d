import { userErasedV1 } from '#events/auth/user-erased.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import type { Tx } from '../store/database.ts';
import { forgetAnswersAbout } from '../store/personal-deliveries.ts';

/** What was sent names a person by ids only; what endpoints answered may say more. */
export const userErased = on(userErasedV1, {
  apply: (event, tx: Tx) => forgetAnswersAbout(tx, event.data.userId),
});
