import { badUserInput } from '#packages/graph-errors/graph-errors.ts';
import { parseArguments } from '#packages/graph-errors/parse-arguments.ts';
import { listCurrencySums } from '../../store/sales-sums.ts';
import type { QueryResolvers } from '../generated.ts';
import { reportInstants } from '../report-instants.ts';
import { showTotals } from '../show-sums.ts';

export const salesTotals: QueryResolvers['salesTotals'] = async (_parent, args, { readTogether }) => {
  const span = parseArguments(reportInstants, args);
  if (span.from >= span.to) throw badUserInput('to', 'expected a time after `from`');
  return (await readTogether((tx) => listCurrencySums(tx, span))).map(showTotals);
};
