import { z } from 'zod';
import { optionalText } from '#packages/user-errors/input-fields.ts';
import { emailAddress } from '../../domain/email-address.ts';
import { newPassword } from '../../domain/password.ts';
import { isPersonalPassword, personalPassword } from '../../domain/password-policy.ts';

export const registerInput = z
  .object({ email: emailAddress, password: newPassword, displayName: optionalText(100) })
  .refine((input) => !isPersonalPassword(input.password, input), { path: ['password'], error: personalPassword });
