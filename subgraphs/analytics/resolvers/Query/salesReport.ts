import { badUserInput } from '#packages/graph-errors/graph-errors.ts';
import { problemOfSpan, type ReportSpan } from '../../domain/report-span.ts';
import type { QueryResolvers } from '../generated.ts';

export const salesReport: NonNullable<QueryResolvers['salesReport']> = (_parent, { from, to, interval, currency }) => {
  const span: ReportSpan = { from, to, interval, currency: currency ?? 'EUR' };
  const problem = problemOfSpan(span);
  if (problem) throw badUserInput(problem.argument, problem.message);
  return span;
};
