import { mutation } from '#packages/mutations/mutation.ts';
import { register as registerAccount } from '../../use-cases/account/register.ts';
import type { MutationResolvers } from '../generated.ts';
import { registerInput } from '../inputs/register-input.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { sessionFor } from '../session-for.ts';
import { tooManyAttempts } from '../user-errors.ts';

export const register = mutation<MutationResolvers['register']>()({
  input: registerInput,
  perform: (registration, context) =>
    sessionFor(context, registerAccount(context.dependencies, registration, occurrenceOf(context))),
  type: 'Session',
  refusals: { 'too-many-attempts': tooManyAttempts },
});
