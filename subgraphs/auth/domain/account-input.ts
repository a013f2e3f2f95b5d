import { z } from 'zod';
import { countCharacters } from '#packages/text/count-characters.ts';
import { optionalText } from '#packages/user-errors/input-fields.ts';
import { commonPassword, isCommonPassword, isPersonalPassword, personalPassword } from './password-policy.ts';

/** RFC 5321 leaves 256 octets for an address in its angle brackets. */
const longestEmail = 254;
const shortestPassword = 10;
const longestPassword = 128;
/** Most UTF-16 units that are looked at: decomposed and in emoji, a character takes several. */
const longestSpelling = 8 * longestPassword;
const tooLong = `expected at most ${longestPassword} characters`;

/** An address in the one spelling in which it is stored and compared. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(longestEmail, `expected at most ${longestEmail} characters`)
  .pipe(z.email('expected an e-mail address'));

/**
 * A password as somebody types it. NFKC: keyboards differ in how they compose the same accented character (NIST SP 800-63B,
 * 5.1.1.2).
 */
export const password = z
  .string()
  .max(longestSpelling, { error: tooLong, abort: true })
  .normalize('NFKC')
  .refine((given) => countCharacters(given) <= longestPassword, { error: tooLong, abort: true });

/** A password somebody chooses. Whether it is about themselves is for whoever knows them to check. */
export const newPassword = password
  .refine((chosen) => countCharacters(chosen) >= shortestPassword, 'expected 10 to 128 characters')
  .refine((chosen) => !/\p{Cc}/u.test(chosen), 'expected no control characters')
  .refine((chosen) => !isCommonPassword(chosen), commonPassword);

export const registerInput = z
  .object({ email: emailAddress, password: newPassword, displayName: optionalText(100) })
  .refine((input) => !isPersonalPassword(input.password, input), { path: ['password'], error: personalPassword });

/** No shortest password: what is too short to be chosen is simply wrong. */
export const signInInput = z.object({ email: emailAddress, password });

export const changePasswordInput = z.object({ currentPassword: password, newPassword });

export const requestPasswordResetInput = z.object({ email: emailAddress });

export const resetPasswordInput = z.object({ token: z.string(), newPassword });

export const requestEmailChangeInput = z.object({ newEmail: emailAddress, password });
