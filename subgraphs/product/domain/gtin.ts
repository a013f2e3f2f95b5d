import { z } from 'zod';

const lengths: ReadonlySet<number> = new Set([8, 12, 13, 14]);

/** A Global Trade Item Number: 8 (EAN-8), 12 (UPC), 13 (EAN, ISBN) or 14 digits, the last of which checks the others. Spaces and hyphens are left out. */
export const gtin = z
  .string()
  .transform((given) => given.replace(/[\s-]/g, ''))
  .refine((digits) => /^\d+$/.test(digits) && lengths.has(digits.length), 'expected a GTIN of 8, 12, 13 or 14 digits')
  .refine(hasValidCheckDigit, 'expected a GTIN: its last digit does not match the others');

/** GS1 General Specifications, 7.9: from the right, digits count three times and once in turn, and all sum up to tens. */
function hasValidCheckDigit(digits: string): boolean {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
