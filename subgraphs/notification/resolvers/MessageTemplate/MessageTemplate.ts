import { z } from 'zod';
import { readPage, toConnection } from '#packages/connection/connection.ts';
import { examplesOf } from '../../domain/contents/examples.ts';
import { variablesOf } from '../../domain/contents/variables.ts';
import { templateIdOf } from '../../domain/message-template.ts';
import { findTemplateVersion, listTemplateVersions } from '../../store/template-versions.ts';
import type { MessageTemplateResolvers } from '../generated.ts';

export const MessageTemplate: MessageTemplateResolvers = {
  id: templateIdOf,
  inUse: ({ inUseId }, _args, { templateVersions }) => (inUseId === null ? null : templateVersions.load(inUseId)),
  shipped: ({ kind, language }, _args, { dependencies }) => dependencies.templates.shipped[kind][language] ?? null,
  version: (template, { number }, { dependencies }) =>
    findTemplateVersion(dependencies.database.prisma, template, number),
  async versions(template, args, { dependencies }) {
    const page = readPage(args, z.int());
    const query = { before: page.after, limit: page.first + 1 };
    const rows = await listTemplateVersions(dependencies.database.prisma, template, query);
    return toConnection(rows, page, ({ number }) => number);
  },
  variables: ({ kind }, _args, { dependencies }) =>
    variablesOf(examplesOf(kind, dependencies).map(({ model }) => model)),
  examples: ({ kind }, _args, { dependencies }) =>
    examplesOf(kind, dependencies).map(({ name, model }) => ({ name, values: model })),
};
