import { badUserInput } from '#packages/graph-errors/graph-errors.ts';
import { parseArguments } from '#packages/graph-errors/parse-arguments.ts';
import { checkSpan, type ReportSpan } from '../../domain/report-span.ts';
import type { QueryResolvers } from '../generated.ts';
import { reportInstants } from '../report-instants.ts';

export const salesReport: QueryResolvers['salesReport'] = (_parent, { interval, currency, ...given }) => {
  const span: ReportSpan = { ...parseArguments(reportInstants, given), interval, currency: currency ?? 'EUR' };
  const refusal = checkSpan(span);
  switch (refusal?.refused) {
    case undefined:
      return span;
    case 'ends-before-it-begins':
      throw badUserInput('to', 'expected a time after `from`');
    case 'too-many-periods': {
      const { most, periods } = refusal;
      throw badUserInput(
        'interval',
        `expected at most ${most} periods, got ${periods}: choose a longer one or a shorter span`,
      );
    }
    default:
      return refusal satisfies never;
  }
};
