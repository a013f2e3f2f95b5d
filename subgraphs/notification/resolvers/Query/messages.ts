import { z } from 'zod';
import { readPage, toConnection } from '#packages/connection/connection.ts';
import { parseArguments } from '#packages/graph-errors/parse-arguments.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { listMessages } from '../../store/messages.ts';
import type { MessageChannel, MessageKind, MessageStatus, QueryResolvers } from '../generated.ts';

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? undefined);

const filterSchema = z.object({
  recipientId: optional(id),
  address: optional(z.string().toLowerCase()),
  channel: optional(z.custom<MessageChannel>()),
  kind: optional(z.custom<MessageKind>()),
  status: optional(z.custom<MessageStatus>()),
  eventId: optional(id),
});

const argumentsSchema = z.object({ filter: filterSchema.nullish() });

export const messages: QueryResolvers['messages'] = async (_parent, { filter: given, ...args }, { dependencies }) => {
  const { filter } = parseArguments(argumentsSchema, { filter: given });
  const page = readPage(args, z.uuid());
  const query = { before: page.after, limit: page.first + 1 };
  const rows = await listMessages(dependencies.database.prisma, filter ?? {}, query);
  return toConnection(rows, page, ({ id: cursor }) => cursor);
};
