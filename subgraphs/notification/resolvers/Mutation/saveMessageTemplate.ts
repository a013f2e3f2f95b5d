import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { idempotencyKey, optionalText } from '#packages/user-errors/input-fields.ts';
import { saveVersion } from '../../use-cases/templates/save-version.ts';
import type { MutationResolvers } from '../generated.ts';
import { checkInApp, templateKey, writtenText } from '../inputs/template-fields.ts';
import { templateChanged, templateProblem } from '../template-errors.ts';

const input = z
  .object({
    ...{ idempotencyKey, ...templateKey, ...writtenText },
    expectedRevision: z.int().min(0, 'expected 0 or more'),
    note: optionalText(500),
    use: z
      .boolean()
      .nullish()
      .transform((use) => use ?? false),
  })
  .superRefine(checkInApp);

export const saveMessageTemplate = mutation<MutationResolvers['saveMessageTemplate']>()({
  input,
  perform: (command, context) =>
    saveVersion(context.dependencies, command, {
      at: context.dependencies.clock(),
      cause: causeOfRequest(context),
    }),
  type: 'MessageTemplateVersion',
  refusals: { 'template-problem': templateProblem, 'template-changed': templateChanged },
});
