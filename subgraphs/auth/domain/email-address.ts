import { z } from 'zod';

/** RFC 5321 leaves 256 octets for an address in its angle brackets, and 64 of them for what stands before the @. */
const longestEmail = 254;
const longestLocalPart = 64;

/** RFC 1035: 1 to 63 letters, digits and hyphens, no hyphen at either end. */
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

const expected = 'expected an e-mail address';

/** An address in the one spelling in which it is stored and compared: of ASCII, so that its octets are its characters. */
export const emailAddress = z
  .string()
  .trim()
  .max(longestEmail, { error: `expected at most ${longestEmail} characters`, abort: true })
  .regex(z.regexes.email, { error: expected, abort: true })
  .refine((address) => address.lastIndexOf('@') <= longestLocalPart, {
    error: `expected at most ${longestLocalPart} characters before the @`,
    abort: true,
  })
  .refine(
    (address) =>
      domainOf(address)
        .split('.')
        .every((part) => label.test(part)),
    expected,
  )
  .toLowerCase();

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1);
