import { z } from 'zod';
import { parseArguments } from '#packages/graph-errors/parse-arguments.ts';
import { findTemplate } from '../../store/message-templates.ts';
import type { QueryResolvers } from '../generated.ts';
import { templateKey } from '../inputs/template-fields.ts';

const argumentsSchema = z.object(templateKey);

export const messageTemplate: QueryResolvers['messageTemplate'] = (_parent, args, { dependencies }) =>
  findTemplate(dependencies.database.prisma, parseArguments(argumentsSchema, args));
