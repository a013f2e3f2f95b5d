import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { markAllNotificationsRead as markAll } from '../../use-cases/notifications/mark-notifications-read.ts';
import type { MutationResolvers } from '../generated.ts';
import { personOf } from '../person-of.ts';

const input = z.object({ upTo: id.nullish().transform((given) => given ?? null) });

export const markAllNotificationsRead = mutation<MutationResolvers['markAllNotificationsRead']>()({
  input,
  perform: ({ upTo }, context) => {
    const occurrence = { at: context.dependencies.clock(), cause: causeOfRequest(context) };
    return markAll(context.dependencies, { upTo, recipientId: personOf(context.identity) }, occurrence);
  },
  type: 'NotificationsRead',
  refusals: {},
});
