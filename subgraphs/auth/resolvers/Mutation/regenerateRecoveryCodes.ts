import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { regenerateRecoveryCodes as regenerate } from '../../use-cases/second-factor/regenerate-recovery-codes.ts';
import type { MutationResolvers } from '../generated.ts';
import { ownPassword } from '../inputs/own-password.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { ownAccount } from '../own-account.ts';
import { invalidCode, invalidCredentials, secondFactorNotEnabled, tooManyAttempts } from '../user-errors.ts';

export const regenerateRecoveryCodes = mutation<MutationResolvers['regenerateRecoveryCodes']>()({
  input: z.object({ password: ownPassword, code: z.string() }),
  perform: (factors, context) =>
    regenerate(context.dependencies, { userId: ownAccount(context), ...factors }, occurrenceOf(context)),
  type: 'RecoveryCodes',
  refusals: {
    'second-factor-not-enabled': secondFactorNotEnabled,
    'invalid-credentials': invalidCredentials,
    'invalid-code': invalidCode,
    'too-many-attempts': tooManyAttempts,
  },
});
