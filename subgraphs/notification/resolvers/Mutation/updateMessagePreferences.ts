import { forbidden } from '#packages/graph-errors/graph-errors.ts';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { updateMessagePreferences as update } from '../../use-cases/update-message-preferences.ts';
import type { MutationResolvers } from '../generated.ts';
import { messagePreferencesInput } from '../inputs/message-preferences-input.ts';

export const updateMessagePreferences = mutation<MutationResolvers['updateMessagePreferences']>()({
  input: messagePreferencesInput,
  perform: (changes, context) => {
    const { userId } = context.identity;
    if (userId === null) throw forbidden('A service gets no messages: only a person can choose theirs.');
    const occurrence = { at: context.dependencies.clock(), cause: causeOfRequest(context) };
    return update(context.dependencies, userId, changes, occurrence);
  },
  type: 'User',
  refusals: {},
});
