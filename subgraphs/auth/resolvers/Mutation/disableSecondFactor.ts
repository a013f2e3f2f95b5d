import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { disableSecondFactor as disable } from '../../use-cases/second-factor/disable-second-factor.ts';
import type { MutationResolvers } from '../generated.ts';
import { ownPassword } from '../inputs/own-password.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { ownAccount } from '../own-account.ts';
import {
  invalidCode,
  invalidCredentials,
  secondFactorConflict,
  secondFactorNotEnabled,
  tooManyAttempts,
} from '../user-errors.ts';

export const disableSecondFactor = mutation<MutationResolvers['disableSecondFactor']>()({
  input: z.object({ password: ownPassword, code: z.string() }),
  perform: (factors, context) =>
    disable(context.dependencies, { userId: ownAccount(context), ...factors }, occurrenceOf(context)),
  type: 'SecondFactorDisabled',
  refusals: {
    'roles-take-second-factor': ({ roles }) =>
      secondFactorConflict(`Your role ${roles.join(' and ')} takes a second factor.`),
    'second-factor-not-enabled': secondFactorNotEnabled,
    'invalid-credentials': invalidCredentials,
    'invalid-code': invalidCode,
    'too-many-attempts': tooManyAttempts,
  },
});
