import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { channels } from '../../domain/user.ts';
import { setOrderUpdates as set } from '../../use-cases/account/set-order-updates.ts';
import type { MutationResolvers } from '../generated.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { unknownAccount } from '../user-errors.ts';

const input = z.object({ userId: id, channel: z.enum(channels), wanted: z.boolean() });

export const setOrderUpdates = mutation<MutationResolvers['setOrderUpdates']>()({
  input,
  perform: (command, context) => set(context.dependencies, command, occurrenceOf(context)),
  type: 'User',
  refusals: { 'unknown-account': unknownAccount },
});
