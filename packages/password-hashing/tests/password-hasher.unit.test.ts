import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, platform } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { HashingBusy } from '../hashing-busy.ts';
import { createPasswordHasher, type PasswordHasher, type PasswordHasherOptions } from '../password-hasher.ts';

const saltOf = (email: string) => Buffer.from(email.padEnd(32));
const cheap = { memoryCost: 64, timeCost: 1, parallelism: 1 };

const open: PasswordHasher[] = [];
function hasher(options: Partial<PasswordHasherOptions> = {}): PasswordHasher {
  const opened = createPasswordHasher({ saltOf, ...options });
  open.push(opened);
  return opened;
}
afterEach(() => Promise.all(open.splice(0).map((each) => each.close())));

/** How much each thread of this process gives way to others. */
const niceness = () =>
  readdirSync('/proc/self/task').map((thread) => {
    const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]);
  });
const politeThreads = () => niceness().filter((nice) => nice >= 10).length;
const onLinux = platform() === 'linux' ? test : test.skip;

describe('a password hash', () => {
  test('is Argon2id with the least cost that is advised, the same for the same address and password', async () => {
    const { hash } = hasher();
    const made = await hash('a@souk.test', 'correct horse');
    expect(made).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$YUBzb3VrLnRlc3QgICAgIA\$[A-Za-z0-9+/]{43}$/);
    expect(await hash('a@souk.test', 'correct horse')).toBe(made);
    expect(await hash('b@souk.test', 'correct horse')).not.toBe(made);
    expect(await hash('a@souk.test', 'Correct horse')).not.toBe(made);
  });

  // From test.c of the reference implementation, https://github.com/P-H-C/phc-winner-argon2
  test.each([
    '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4',
    '$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc',
    '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
  ])('made elsewhere is recognized, and outdated: %s', async (known) => {
    const { match } = hasher();
    expect(await match('a@souk.test', 'password', [known])).toEqual({ matched: 0, outdated: true });
    expect(await match('a@souk.test', 'Password', [known])).toEqual({ matched: null, outdated: false });
  });

  test('is outdated once another cost is asked for', async () => {
    const before = await hasher({ parameters: cheap }).hash('a@souk.test', 'pw');
    const { match, hash } = hasher({ parameters: { ...cheap, timeCost: 2 } });
    const after = await hash('a@souk.test', 'pw');
    expect(await match('a@souk.test', 'pw', [before])).toEqual({ matched: 0, outdated: true });
    expect(await match('a@souk.test', 'pw', [after])).toEqual({ matched: 0, outdated: false });
  });
});

describe('hashing', () => {
  test('refuses what would have to wait behind too many, and does the rest', async () => {
    const { hash, match } = hasher({ parameters: cheap, threads: 1, queueLimit: 3, longestWait: 60_000 });
    await hash('a@souk.test', 'pw');
    const results = await Promise.allSettled([
      ...Array.from({ length: 5 }, () => hash('a@souk.test', 'pw')),
      match('a@souk.test', 'pw', []),
    ]);
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refused).toEqual([new HashingBusy(), new HashingBusy()]);
    expect(await hash('a@souk.test', 'pw')).toMatch(/^\$argon2id/);
  });

  test('never tells the password when it fails', async () => {
    const impossible = hasher({ parameters: { ...cheap, memoryCost: 1 } });
    const noSalt = hasher({ saltOf: () => new Uint8Array(3) });
    for (const { hash } of [impossible, noSalt]) {
      const error = await hash('a@souk.test', 'correct horse').catch((thrown: unknown) => thrown);
      expect((error as Error).message).toMatch(/memory|salt/i);
      expect(`${(error as Error).stack} ${JSON.stringify(error)}`).not.toContain('correct horse');
    }
  });

  onLinux('gives way to everything else, in no more threads than there are cores', async () => {
    const before = politeThreads();
    const { hash, close } = hasher({ parameters: cheap });
    expect(politeThreads()).toBe(before);
    await Promise.all(Array.from({ length: 20 }, () => hash('a@souk.test', 'pw')));
    expect(politeThreads() - before).toBeGreaterThan(0);
    expect(politeThreads() - before).toBeLessThanOrEqual(availableParallelism());
    await close();
    // The system goes on listing a thread for a moment after it has ended.
    for (const end = Date.now() + 5_000; politeThreads() > before && Date.now() < end; ) await delay(10);
    expect(politeThreads()).toBe(before);
  });

  test('is refused once it is closed while it waits', async () => {
    const { hash, close } = hasher({ threads: 1 });
    const waiting = Promise.allSettled([hash('a@souk.test', 'pw'), hash('a@souk.test', 'pw')]);
    await close();
    expect((await waiting).map(({ status }) => status)).toContain('rejected');
  });
});
