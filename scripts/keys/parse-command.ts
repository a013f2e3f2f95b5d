import { type CommanderError, InvalidArgumentError } from 'commander';
import { createProgram } from '../command-line/create-program.ts';

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

/** Ends the process, or what `onExit` does instead, when it does not understand. */
export function parseCommand(given: readonly string[], onExit?: (error: CommanderError) => never): KeysCommand {
  let command: KeysCommand = { name: 'list' };
  const program = createProgram('keys', onExit);
  program
    .command('list')
    .description('show the keys, the newest first')
    .action(() => {
      command = { name: 'list' };
    });
  program
    .command('rotate')
    .description('publish a new key, which signs after a time')
    .option(
      '--activate-after <time>',
      'such as 10m (default): sooner than 5m, verifiers other than the gateway may not have it yet',
      delayOf,
    )
    .action(({ activateAfter: activationDelay }: { activateAfter?: number }) => {
      command = { name: 'rotate', ...(activationDelay !== undefined && { activationDelay }) };
    });
  program
    .command('revoke')
    .description('take away a key that somebody else may have, and sign with a new one at once')
    .argument('<kid>', 'the key id that list shows')
    .action((kid: string) => {
      command = { name: 'revoke', kid };
    });
  const args = given.flatMap((argument) => (dashedKeyId.test(argument) ? ['--', argument] : [argument]));
  program.parse(args, { from: 'user' });
  return command;
}

function delayOf(text: string): number {
  const [, amount, unit = 's'] = /^(\d{1,4})([smh])$/.exec(text) ?? [];
  const delay = Number(amount) * units[unit as keyof typeof units];
  if (delay >= shortestDelay) return delay;
  throw new InvalidArgumentError('Expected a time such as 30s, 10m or 2h, not less than 3s.');
}
