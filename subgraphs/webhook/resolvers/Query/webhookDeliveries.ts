import { z } from 'zod';
import { readPage, toConnection } from '#packages/connection/connection.ts';
import { parseArguments } from '#packages/graph-errors/parse-arguments.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { listDeliveries } from '../../store/webhook-deliveries.ts';
import type { QueryResolvers } from '../generated.ts';

const filter = z.object({ endpointId: id });

export const webhookDeliveries: QueryResolvers['webhookDeliveries'] = async (_parent, args, { dependencies }) => {
  const { endpointId } = parseArguments(filter, args);
  const { status = null, eventType = null } = args;
  const page = readPage(args, z.uuid());
  const place = { before: page.after, limit: page.first + 1 };
  const rows = await listDeliveries(dependencies.database.prisma, { endpointId, status, eventType }, place);
  return toConnection(rows, page, (delivery) => delivery.id);
};
