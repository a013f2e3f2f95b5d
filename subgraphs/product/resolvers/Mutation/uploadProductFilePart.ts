import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { partSize } from '../../domain/product-file.ts';
import { uploadPart } from '../../use-cases/imports/upload-product-file.ts';
import type { MutationResolvers } from '../generated.ts';

const content = z
  .base64('expected base64')
  .max(4 * Math.ceil(partSize / 3), `expected at most ${partSize} bytes`)
  .transform((given) => Uint8Array.from(Buffer.from(given, 'base64')));

export const uploadProductFilePart = mutation<MutationResolvers['uploadProductFilePart']>()({
  input: z.object({ fileId: id, index: z.int('expected 0 or more').min(0, 'expected 0 or more'), content }),
  perform: (part, context) => uploadPart(context.dependencies, part, causeOfRequest(context).actor.id),
  type: 'ProductFile',
  refusals: {
    'unknown-file': (_, { fileId }) => notFound(['input', 'fileId'], `file ${fileId}`),
    'no-such-part': ({ count }) => invalidInput(['input', 'index'], `index: expected 0 to ${count - 1}`),
    'part-size': ({ expected, found }) =>
      invalidInput(['input', 'content'], `content: expected ${expected} bytes, and found ${found}`),
  },
});
