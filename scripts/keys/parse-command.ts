import { parseArgs } from 'node:util';

export type KeysCommand =
  | { name: 'list' }
  /** Milliseconds; absent for the usual ones. */
  | { name: 'rotate'; activationDelay?: number }
  | { name: 'revoke'; kid: string };

const units = { s: 1_000, m: 60_000, h: 3_600_000 };

/** Milliseconds after which every replica has read the new key, and a gateway that has just asked for keys asks again. */
const shortestDelay = 3_000;

/** A key id that begins like an option: one in 64 does. */
const dashedKeyId = /^-[\w-]{42}$/;

/** Throws with what was expected. */
export function parseCommand(given: string[]): KeysCommand {
  const args = given.flatMap((argument) => (dashedKeyId.test(argument) ? ['--', argument] : [argument]));
  const options = { 'activate-after': { type: 'string' } } as const;
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options });
  const [name, ...rest] = positionals;
  const after = values['activate-after'];
  if (after !== undefined && name !== 'rotate') throw new Error('--activate-after belongs to rotate');
  switch (name) {
    case 'list':
      refuseMore(rest);
      return { name };
    case 'rotate':
      refuseMore(rest);
      return { name, ...(after !== undefined && { activationDelay: delayOf(after) }) };
    case 'revoke': {
      const [kid, ...more] = rest;
      if (kid === undefined) throw new Error('revoke: expected the key id that list shows');
      refuseMore(more);
      return { name, kid };
    }
    default:
      throw new Error(`${name ?? 'nothing'}: expected list, rotate or revoke`);
  }
}

function refuseMore([unexpected]: string[]): void {
  if (unexpected !== undefined) throw new Error(`${unexpected}: expected nothing there`);
}

function delayOf(text: string): number {
  const [, amount, unit = 's'] = /^(\d{1,4})([smh])$/.exec(text) ?? [];
  const delay = Number(amount) * units[unit as keyof typeof units];
  if (delay >= shortestDelay) return delay;
  throw new Error(`--activate-after ${text}: expected a time such as 30s, 10m or 2h, not less than 3s`);
}
