import { hashAddress } from '../../domain/address-hash.ts';
import { listAddressesOf } from '../../store/messages.ts';
import { listPersonalNotifications } from '../../store/notifications.ts';
import { listPersonalMessages } from '../../store/personal-messages.ts';
import { readPersonalPreferences } from '../../store/personal-preferences.ts';
import type { PersonalDataResolvers } from '../generated.ts';

export const PersonalData: PersonalDataResolvers = {
  __resolveReference: ({ userId }) => ({ userId }),
  messages: ({ userId }, _args, { dependencies }) => listPersonalMessages(dependencies.database.prisma, userId),
  notifications: ({ userId }, _args, { dependencies }) =>
    listPersonalNotifications(dependencies.database.prisma, userId),
  async messageSettings({ userId }, _args, { dependencies: { database, keys } }) {
    const addresses = (await listAddressesOf(database.prisma, userId)).map(({ channel, address }) => ({
      ...{ channel, addressHash: hashAddress(keys.address, channel, address) },
    }));
    return readPersonalPreferences(database.prisma, userId, addresses);
  },
};
