import { userRegisteredV1 } from '#events/auth/user-registered.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { insertAccounts } from '../store/accounts.ts';
import type { Tx } from '../store/database.ts';

export const userRegistered = on(userRegisteredV1, {
  applyAll: (batch, tx: Tx) =>
    insertAccounts(
      tx,
      batch.map(({ event }) => event.data.userId),
    ),
});
