import { z } from 'zod';
import { readPage, toConnection } from '#packages/connection/connection.ts';
import { hashAddress } from '../../domain/address-hash.ts';
import { messageChannels } from '../../domain/message.ts';
import { listSuppressions } from '../../store/suppressions.ts';
import type { QueryResolvers } from '../generated.ts';

export const suppressions: QueryResolvers['suppressions'] = async (_parent, { filter, ...args }, { dependencies }) => {
  const { database, keys } = dependencies;
  const page = readPage(args, z.uuid());
  const { address, channel, reason } = filter ?? {};
  // Of every channel there is, when none is named: the hash of an address says of which it is one.
  const addressHashes = address ? messageChannels.map((each) => hashAddress(keys.address, each, address)) : undefined;
  const wanted = { channel: channel ?? undefined, reason: reason ?? undefined, addressHashes };
  const rows = await listSuppressions(database.prisma, wanted, { before: page.after, limit: page.first + 1 });
  return toConnection(rows, page, ({ id }) => id);
};
