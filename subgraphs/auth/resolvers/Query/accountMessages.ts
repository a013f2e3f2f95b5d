import { z } from 'zod';
import { readPage } from '#packages/connection/connection.ts';
import { listMessages } from '../../store/account-messages.ts';
import type { QueryResolvers } from '../generated.ts';

export const accountMessages: QueryResolvers['accountMessages'] = (_parent, args, { dependencies }) =>
  listMessages(dependencies.database.prisma, readPage(args, z.uuid()));
