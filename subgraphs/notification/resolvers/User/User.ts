import { preferencesOf } from '../../domain/message-preference.ts';
import { quietHoursOf } from '../../domain/quiet-hours.ts';
import type { UserResolvers } from '../generated.ts';

export const User: UserResolvers = {
  __resolveReference: (reference) => reference,
  async messagePreferences({ id, communicationPreferences }, _args, { dependencies, identity }) {
    const stored = await dependencies.loaders.preferencesOf.load(id);
    const choices = { stored, orderUpdates: communicationPreferences?.orderUpdates ?? null };
    return preferencesOf(choices, dependencies.channels, identity.userId === id ? identity.scopes : []);
  },
  pushDevices: ({ id }, _args, { dependencies }) => dependencies.loaders.devicesOf.load(id),
  async quietHours({ id }, _args, { dependencies: { loaders, timeZone } }) {
    const chosen = await loaders.quietHoursOf.load(id);
    return { ...quietHoursOf(chosen, timeZone), isChosen: chosen !== null };
  },
};
