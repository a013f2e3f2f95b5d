import { userRegisteredV1 } from '#events/auth/user-registered.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { insertAccount } from '../store/accounts.ts';
import type { Tx } from '../store/database.ts';

export const userRegistered = on(userRegisteredV1, { apply: (event, tx: Tx) => insertAccount(tx, event.data.userId) });
