import { describe, expect, test } from '@jest/globals';
import { createRevocationIndex } from '../connections/revocation-index.ts';
import type { RevocationTarget } from '../request/revocation-target.ts';
import type { Revocation } from '../revocation/revocation.ts';
import { createRevocationList, revocationLife } from '../revocation/revocation-list.ts';

const minute = 60_000;
const start = Date.parse('2026-03-01T09:00:00Z');
const session = (id: string): Revocation => ({ kind: 'session', id, below: Number.POSITIVE_INFINITY });
const alice: RevocationTarget[] = [
  { kind: 'session', id: 's1', version: 0 },
  { kind: 'user', id: 'alice', version: 3 },
  { kind: 'role', id: 'CUSTOMER', version: 2 },
];

function at(limit?: number) {
  let now = start;
  const memory = createRevocationList({ clock: () => now, ...(limit !== undefined && { limit }) });
  return {
    ...memory,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    now: () => new Date(now),
    /** Whether a token issued now would be refused. */
    refuses: (revocationTargets: RevocationTarget[], life = 15 * minute) =>
      memory.reasonAgainst({ revocationTargets, expiresAt: now + life }) !== null,
  };
}

describe('what is remembered of revocations', () => {
  test('ends the tokens of the session, and no others', () => {
    const memory = at();
    expect(memory.refuses(alice)).toBe(false);
    expect(memory.add(session('s1'), memory.now())).toBe(true);
    expect(memory.refuses(alice)).toBe(true);
    expect(memory.refuses([{ kind: 'session', id: 's2', version: 0 }])).toBe(false);
    expect(memory.refuses([{ kind: 'api-key', id: 's1', version: 0 }])).toBe(false);
  });

  test.each([
    ['user', 'alice', 3],
    ['role', 'CUSTOMER', 2],
  ] as const)('ends tokens with an older version of the %s only', (kind, id, held) => {
    const memory = at();
    memory.add({ kind, id, below: held }, memory.now());
    expect(memory.refuses(alice)).toBe(false);
    memory.add({ kind, id, below: held + 1 }, memory.now());
    expect(memory.refuses(alice)).toBe(true);
    expect(memory.add({ kind, id, below: held }, memory.now())).toBe(false);
    expect(memory.refuses(alice)).toBe(true);
  });

  test('is no news the second time', () => {
    const memory = at();
    const when = memory.now();
    expect(memory.add(session('s1'), when)).toBe(true);
    memory.pass(minute);
    expect(memory.add(session('s1'), when)).toBe(false);
  });

  test('lasts until every token it ended has expired', () => {
    const memory = at();
    const when = memory.now();
    memory.add(session('s1'), when);
    memory.pass(revocationLife - 1);
    memory.add(session('other'), memory.now());
    expect(memory.refuses(alice)).toBe(true);
    memory.pass(1);
    expect(memory.add(session('s1'), when)).toBe(false);
    memory.add(session('another'), memory.now());
    expect(memory.refuses(alice)).toBe(false);
  });

  test('does not last longer for an event from the future', () => {
    const memory = at();
    memory.add(session('s1'), new Date(start + 60 * minute));
    memory.pass(revocationLife);
    memory.add(session('other'), memory.now());
    expect(memory.refuses(alice)).toBe(false);
  });

  test('is bounded, and what is forgotten early ends every token that is as old', () => {
    const memory = at(2);
    const bob: RevocationTarget[] = [{ kind: 'session', id: 'bob', version: 0 }];
    for (const id of ['s1', 's2', 's3']) {
      memory.add(session(id), memory.now());
      memory.pass(2 * minute);
    }
    const issuedBefore = 15 * minute - 6 * minute;
    expect(memory.refuses(alice, issuedBefore)).toBe(true);
    expect(memory.refuses(bob, issuedBefore)).toBe(true);
    expect(memory.refuses(bob)).toBe(false);
  });
});

describe('the index of what depends on revocationTargets', () => {
  test('finds whom a revocation ends', () => {
    const index = createRevocationIndex<string>();
    index.set('one', alice);
    index.set('other', [{ kind: 'user', id: 'alice', version: 4 }]);
    expect(index.endedBy(session('s1'))).toEqual(['one']);
    expect(index.endedBy({ kind: 'user', id: 'alice', below: 4 })).toEqual(['one']);
    expect(index.endedBy({ kind: 'user', id: 'alice', below: 5 })).toEqual(['one', 'other']);
    expect(index.endedBy({ kind: 'user', id: 'bob', below: 5 })).toEqual([]);
  });

  test('forgets what a holder depended on before, and holders', () => {
    const index = createRevocationIndex<string>();
    index.set('one', alice);
    index.set('one', [{ kind: 'session', id: 's2', version: 0 }]);
    expect(index.endedBy(session('s1'))).toEqual([]);
    expect(index.endedBy(session('s2'))).toEqual(['one']);
    index.delete('one');
    expect(index.endedBy(session('s2'))).toEqual([]);
  });
});
