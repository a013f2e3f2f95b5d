import type { Logger } from 'pino';
import type { Dependencies } from '../../dependencies.ts';
import { demoAccounts } from '../../domain/demo-accounts.ts';
import { ensureAccount } from './ensure-account.ts';

export interface FirstAccounts {
  ADMIN_EMAIL?: string | undefined;
  ADMIN_PASSWORD?: string | undefined;
  DEMO_ACCOUNTS: boolean;
}

/** Creates the accounts the environment asks for, unless they are there. */
export async function ensureFirstAccounts(
  dependencies: Dependencies,
  wanted: FirstAccounts,
  logger: Logger,
): Promise<void> {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = wanted;
  if (email !== undefined && password !== undefined) {
    const roles = await ensureAccount(dependencies, { email, password, displayName: null, roles: ['ADMIN'] });
    if (!roles.includes('ADMIN')) logger.warn('the account of ADMIN_EMAIL existed before and is no administrator');
  }
  if (!wanted.DEMO_ACCOUNTS) return;
  // One after another: a password that waits for its turn is refused in the end, and a start on a busy machine with it.
  for (const account of demoAccounts) await ensureAccount(dependencies, account);
}
