import { z } from 'zod';

/** RFC 5321 leaves 256 octets for an address in its angle brackets. */
const longestEmail = 254;

/** An address in the one spelling in which it is stored and compared. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(longestEmail, `expected at most ${longestEmail} characters`)
  .pipe(z.email('expected an e-mail address'));
