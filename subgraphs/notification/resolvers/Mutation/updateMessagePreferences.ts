import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { updateMessagePreferences as update } from '../../use-cases/update-message-preferences.ts';
import type { MutationResolvers } from '../generated.ts';
import { messagePreferencesInput } from '../inputs/message-preferences-input.ts';
import { personOf } from '../person-of.ts';

export const updateMessagePreferences = mutation<MutationResolvers['updateMessagePreferences']>()({
  input: ({ identity }) => messagePreferencesInput(identity),
  perform: (changes, context) => {
    const occurrence = { at: context.dependencies.clock(), cause: causeOfRequest(context) };
    return update(context.dependencies, personOf(context.identity), changes, occurrence);
  },
  type: 'User',
  refusals: {},
});
