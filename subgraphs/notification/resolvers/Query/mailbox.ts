import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { readPage, toConnection } from '#packages/connection/connection.ts';
import { listMailboxMessages } from '../../store/mailbox-messages.ts';
import type { QueryResolvers } from '../generated.ts';

export const mailbox: QueryResolvers['mailbox'] = async (_parent, args, { dependencies }) => {
  const { mailProvider, smsProvider, pushProvider, database } = dependencies;
  if (![mailProvider, smsProvider, pushProvider].includes('mailbox')) throw noMailbox(mailProvider);
  const page = readPage(args, z.uuid());
  const query = { before: page.after, limit: page.first + 1 };
  return toConnection(await listMailboxMessages(database.prisma, query), page, ({ id }) => id);
};

const noMailbox = (provider: string) =>
  new GraphQLError(`There is no mailbox: MAIL_PROVIDER is ${provider}.`, { extensions: { code: 'NOT_FOUND' } });
