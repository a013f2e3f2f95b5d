import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { enableSecondFactor as enable } from '../../use-cases/second-factor/enable-second-factor.ts';
import type { MutationResolvers } from '../generated.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { ownAccount } from '../own-account.ts';
import { invalidCode, secondFactorConflict, secondFactorEnabled, tooManyAttempts } from '../user-errors.ts';

export const enableSecondFactor = mutation<MutationResolvers['enableSecondFactor']>()({
  input: z.object({ code: z.string() }),
  perform: ({ code }, context) => {
    const caller = { userId: ownAccount(context), sessionId: context.identity.sessionId };
    return enable(context.dependencies, { ...caller, code }, occurrenceOf(context));
  },
  type: 'RecoveryCodes',
  refusals: {
    'no-secret-set-up': () => secondFactorConflict('There is no secret: setUpSecondFactor makes one.'),
    'second-factor-enabled': secondFactorEnabled,
    'invalid-code': invalidCode,
    'too-many-attempts': tooManyAttempts,
  },
});
