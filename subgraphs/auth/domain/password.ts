import { z } from 'zod';
import { countCharacters } from '#packages/text/count-characters.ts';
import { withoutInvisible } from '#packages/text/invisible-characters.ts';
import { commonPassword, guessablePassword, isCommonPassword, isGuessablePassword } from './password-policy.ts';

const shortestPassword = 10;
const longestPassword = 128;
/** Most UTF-16 units that are looked at: decomposed and in emoji, a character takes several. */
const longestSpelling = 8 * longestPassword;
const tooLong = `expected at most ${longestPassword} characters`;

/**
 * A password as somebody types it. NFKC: keyboards differ in how they compose the same accented character (NIST SP 800-63B,
 * 5.1.1.2). No shortest one: what is too short to be chosen is simply wrong.
 */
export const password = z
  .string()
  .max(longestSpelling, { error: tooLong, abort: true })
  .normalize('NFKC')
  .refine((given) => countCharacters(given) <= longestPassword, { error: tooLong, abort: true });

/** A password somebody chooses. Whether it is about themselves is for whoever knows them to check. */
export const newPassword = password
  .refine((chosen) => countCharacters(chosen) >= shortestPassword, {
    error: 'expected 10 to 128 characters',
    abort: true,
  })
  .refine((chosen) => !/\p{Cc}/u.test(chosen), { error: 'expected no control characters', abort: true })
  .refine((chosen) => withoutInvisible(chosen)?.trim() !== '', { error: 'expected something visible', abort: true })
  .refine((chosen) => !isCommonPassword(chosen), { error: commonPassword, abort: true })
  .refine((chosen) => !isGuessablePassword(chosen), guessablePassword);
