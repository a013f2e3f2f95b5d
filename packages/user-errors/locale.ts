import { z } from 'zod';

const longestLocale = 35;
const expectedLocale = 'expected a BCP 47 tag, for example de-AT';

/** A language tag in the one spelling in which it is stored: `DE-at` is `de-AT`. */
export const locale = z
  .string()
  .trim()
  .max(longestLocale, { error: expectedLocale, abort: true })
  .transform((tag, context) => {
    const canonical = canonicalLocale(tag);
    if (canonical !== undefined) return canonical;
    context.addIssue({ code: 'custom', message: expectedLocale });
    return z.NEVER;
  })
  .pipe(z.string().max(longestLocale, expectedLocale));

function canonicalLocale(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined; // a RangeError: no such tag can be
  }
}
