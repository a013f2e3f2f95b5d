import type { Refusal } from '#packages/refusals/refusal.ts';
import type { Level } from '../domain/stock.ts';

/** The level after a line was booked that was the only one. */
export function onlyLevel<Refused extends Refusal>(booked: { levels: Level[] } | Refused): Level | Refused {
  if (!('levels' in booked)) return booked;
  const [level] = booked.levels;
  if (!level) throw new Error('a line was booked, and there is no level of it');
  return level;
}
