import { errorSigns } from './error-signs.ts';

/** SQLSTATE unique_violation, and the code under which Prisma's client reports it. */
const uniqueViolations: ReadonlySet<string> = new Set(['23505', 'P2002']);

/**
 * True when this unique index refused a row, whichever way the database was asked; what the transaction did is undone then.
 * Looks into causes and wrapped errors.
 */
export function isUniqueViolation(error: unknown, index: string): boolean {
  const signs = [...errorSigns(error)];
  return signs.includes(index) && signs.some((sign) => uniqueViolations.has(sign));
}
