import { isUuid } from '#packages/ids/uuidv7.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { findFile } from '../../store/product-files.ts';
import type { QueryResolvers } from '../generated.ts';

export const productFile: QueryResolvers['productFile'] = (_parent, { id }, context) => {
  const ownerId = causeOfRequest(context).actor.id;
  return isUuid(id) ? findFile(context.dependencies.database.prisma, { id: id.toLowerCase(), ownerId }) : null;
};
