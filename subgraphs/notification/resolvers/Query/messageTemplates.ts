import { listAllTemplates } from '../../use-cases/templates/list-templates.ts';
import type { QueryResolvers } from '../generated.ts';

export const messageTemplates: QueryResolvers['messageTemplates'] = (_parent, { kind }, { dependencies }) =>
  listAllTemplates(dependencies, kind ?? null);
