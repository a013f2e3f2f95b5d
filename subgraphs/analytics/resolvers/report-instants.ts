import { z } from 'zod';

const instant = z.date().refine((time) => {
  const year = time.getUTCFullYear();
  return year >= 1 && year <= 9999;
}, 'expected a time in the years 1 to 9999 of UTC');

/** Between which instants something was sold. */
export const reportInstants = z.object({ from: instant, to: instant });
