import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { emailAddress } from '../../domain/email-address.ts';
import { password } from '../../domain/password.ts';
import { signIn as signInWith } from '../../use-cases/sign-in/sign-in.ts';
import type { MutationResolvers } from '../generated.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { sessionFor } from '../session-for.ts';
import { accountDisabled, invalidCredentials, tooManyAttempts } from '../user-errors.ts';

export const signIn = mutation<MutationResolvers['signIn']>()({
  input: z.object({ email: emailAddress, password }),
  perform: (credentials, context) =>
    sessionFor(context, signInWith(context.dependencies, credentials, occurrenceOf(context))),
  type: 'Session',
  refusals: {
    'invalid-credentials': invalidCredentials,
    'account-disabled': accountDisabled,
    'second-factor-required': ({ challenge, expiresAt }) => ({
      __typename: 'SecondFactorRequired',
      code: 'SECOND_FACTOR_REQUIRED',
      message: 'Give the one-time code of the authenticator app to completeSignIn.',
      path: null,
      challenge,
      expiresAt,
    }),
    'too-many-attempts': tooManyAttempts,
  },
});
