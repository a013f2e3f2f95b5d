import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id, idempotencyKey, multilineText, phoneNumber } from '#packages/user-errors/input-fields.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { type MessageChannel, messageChannels } from '../../domain/message.ts';
import { suppressAddress as suppress } from '../../use-cases/suppress-address.ts';
import type { MutationResolvers } from '../generated.ts';

/** What an address is on each channel; null where there are none. */
const addresses: Readonly<Record<MessageChannel, z.ZodType | null>> = {
  EMAIL: z.email('expected an address: name@example.com'),
  IN_APP: null,
  SMS: phoneNumber,
  PUSH: id,
};

const input = z
  .object({
    idempotencyKey,
    channel: z.enum(messageChannels),
    address: z.string().trim(),
    note: multilineText(0, 500)
      .nullish()
      .transform((note) => note ?? ''),
  })
  .superRefine(({ channel, address }, context) => {
    const expected = addresses[channel];
    const error = expected?.safeParse(address).error;
    if (expected === null) {
      context.addIssue({ code: 'custom', path: ['channel'], message: 'expected a channel that has addresses' });
    } else if (error) context.addIssue({ code: 'custom', path: ['address'], message: error.issues[0]?.message ?? '' });
  });

export const suppressAddress = mutation<MutationResolvers['suppressAddress']>()({
  input,
  perform: (command, context) => {
    const occurrence = { at: context.dependencies.clock(), cause: causeOfRequest(context) };
    return suppress(context.dependencies, command, { ...occurrence, createdBy: context.identity.userId });
  },
  type: 'Suppression',
  refusals: {
    'removed-since': () => notFound(['input', 'idempotencyKey'], 'entry that this key made: it was removed'),
    'already-suppressed': () => ({
      __typename: 'AlreadySuppressed',
      code: 'ALREADY_SUPPRESSED',
      message: 'Staff have entered this address already.',
      path: ['input', 'address'],
    }),
  },
});
