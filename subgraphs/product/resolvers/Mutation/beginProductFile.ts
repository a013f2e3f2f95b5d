import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { quantity, text } from '#packages/user-errors/input-fields.ts';
import { invalidInput } from '#packages/user-errors/user-errors.ts';
import { largestFile, mostFiles } from '../../domain/product-file.ts';
import { beginProductFile as begin } from '../../use-cases/imports/upload-product-file.ts';
import type { MutationResolvers } from '../generated.ts';

export const beginProductFile = mutation<MutationResolvers['beginProductFile']>()({
  input: z.object({ name: text(1, 255), size: quantity(1, largestFile) }),
  perform: (given, context) => begin(context.dependencies, given, causeOfRequest(context).actor.id),
  type: 'ProductFile',
  refusals: {
    'too-many-files': () =>
      invalidInput(['input'], `At most ${mostFiles} files are kept for a caller, each for a day.`),
  },
});
