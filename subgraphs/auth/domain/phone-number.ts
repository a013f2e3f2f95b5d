import { z } from 'zod';

/** ITU-T E.164: a plus sign and at most 15 digits. The shortest numbers there are have 7 with their country code. */
export const phoneNumber = z
  .string()
  .trim()
  .regex(/^\+[1-9]\d{6,14}$/, 'expected a telephone number in E.164, for example +442071838750');
