import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { confirmEmail as confirmByToken } from '../../use-cases/confirm-email.ts';
import type { MutationResolvers } from '../generated.ts';

export const confirmEmail: MutationResolvers['confirmEmail'] = (_parent, { input }, context) =>
  confirmByToken(context.dependencies, input.token, circumstancesOf(context));
