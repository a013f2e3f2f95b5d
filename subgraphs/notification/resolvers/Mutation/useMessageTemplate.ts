import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { idempotencyKey } from '#packages/user-errors/input-fields.ts';
import { useVersion } from '../../use-cases/templates/use-version.ts';
import type { MutationResolvers } from '../generated.ts';
import { templateKey, versionNumber } from '../inputs/template-fields.ts';
import { templateChanged, unknownVersion, versionProblem } from '../template-errors.ts';

const input = z.object({
  ...{ idempotencyKey, ...templateKey },
  expectedRevision: z.int().min(0, 'expected 0 or more'),
  version: versionNumber.nullish().transform((version) => version ?? null),
});

export const useMessageTemplate = mutation<MutationResolvers['useMessageTemplate']>()({
  input,
  perform: (command, context) =>
    useVersion(context.dependencies, command, {
      at: context.dependencies.clock(),
      cause: causeOfRequest(context),
    }),
  type: 'MessageTemplate',
  refusals: {
    'template-changed': templateChanged,
    'unknown-version': unknownVersion,
    'version-problem': versionProblem,
  },
});
