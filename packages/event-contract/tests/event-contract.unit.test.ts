import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import {
  type AnyEvent,
  defineEvent,
  type EventContract,
  parseEnvelope,
  parseEvent,
  subjectOf,
} from '../event-contract.ts';

const contract = defineEvent('order.placed', 1, z.object({ units: z.int() }));
const event: AnyEvent = {
  id: '01a1fd59-f079-70c0-9e9b-22560df57430',
  type: 'order.placed',
  version: 1,
  aggregateType: 'order',
  aggregateId: 'o-1',
  aggregateVersion: 1,
  occurredAt: '2026-03-01T09:30:00.000Z',
  correlationId: 'c-1',
  causationId: null,
  actor: { type: 'system', id: 'test' },
  data: { units: 2 },
};

describe('an event', () => {
  test('is published under its aggregate and what happened to it', () => {
    expect(subjectOf(event)).toBe('events.order.o-1.placed');
  });

  test('survives being written and read', () => {
    expect(parseEvent(contract, parseEnvelope(JSON.parse(JSON.stringify(event))))).toEqual(event);
  });

  test('of a later form is read without what the contract does not know', () => {
    expect(parseEvent(contract, { ...event, data: { units: 2, channel: 'web' } })).toEqual(event);
    expect(parseEnvelope({ ...event, traceId: 't-1' })).toEqual(event);
  });

  test.each([
    ['data that is not what the contract says', { data: { units: 'two' } }],
    ['another type', { type: 'order.shipped' }],
    ['another version', { version: 2 }],
  ])('is refused with %s', (_what, changes) => {
    expect(() => parseEvent(contract, { ...event, ...changes })).toThrow();
  });
});

describe('the contracts of events/', () => {
  const files = globSync('events/*/*.v*.ts');

  test.each(files)('%s is named for what it declares', async (file) => {
    const exported = Object.entries((await import(`../../../${file}`)) as Record<string, EventContract>);
    expect(exported).toHaveLength(1);
    const [[name, declared] = []] = exported;
    const [kebab = '', version = ''] = basename(file, '.ts').split('.');
    expect(name).toBe(`${kebab.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}${version.toUpperCase()}`);
    expect(declared?.version).toBe(Number(version.slice(1)));
    expect(declared?.type.replace('.', '-')).toBe(kebab);
    expect(readFileSync(file, 'utf8')).toMatch(/^\/\*\* .*The aggregate is/m);
  });
});
