import { z } from 'zod';

/**
 * The name of an implementation of a part of the outside world, as a variable of the environment has it. There is no default:
 * which one is right only the operator knows.
 */
export const providerName = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  z.enum(names, `expected ${names.length === 1 ? '' : 'one of '}${names.join(', ')}`);
