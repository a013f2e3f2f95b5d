import { z } from 'zod';
import { badUserInput } from '#packages/graph-errors/graph-errors.ts';
import { parseArguments } from '#packages/graph-errors/parse-arguments.ts';
import { checkSpan, type ReportSpan } from '../../domain/report-span.ts';
import type { QueryResolvers } from '../generated.ts';

const instant = z.date().refine((time) => {
  const year = time.getUTCFullYear();
  return year >= 1 && year <= 9999;
}, 'expected a time in the years 1 to 9999 of UTC');

const input = z.object({ from: instant, to: instant });

export const salesReport: QueryResolvers['salesReport'] = (_parent, { interval, currency, ...given }) => {
  const span: ReportSpan = { ...parseArguments(input, given), interval, currency: currency ?? 'EUR' };
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
