import { z } from 'zod';
import { optionalText } from '#packages/user-errors/input-fields.ts';

/** RFC 5321 leaves 256 octets for an address in its angle brackets. */
const longestEmail = 254;
const longestPassword = 128;

/** An address in the one spelling in which it is stored and compared. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(longestEmail, `expected at most ${longestEmail} characters`)
  .pipe(z.email('expected an e-mail address'));

/** NFKC: keyboards differ in how they compose the same accented character (NIST SP 800-63B, 5.1.1.2). */
const password = z.string().max(longestPassword, `expected at most ${longestPassword} characters`).normalize('NFKC');

/** A password somebody chooses. */
export const newPassword = z.string().min(10, 'expected 10 to 128 characters').pipe(password);

export const registerInput = z.object({
  email: emailAddress,
  password: newPassword,
  displayName: optionalText(100),
});

/** No shortest password: what is too short to be chosen is simply wrong. */
export const signInInput = z.object({ email: emailAddress, password });
