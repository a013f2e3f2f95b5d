import { describe, expect, test } from '@jest/globals';
import { contractFiles, contractProblems } from '../contract-files.ts';
import { type ContractState, readContracts } from '../read-contracts.ts';

const contracts = await readContracts();

function changed(name: string, change: (state: ContractState) => Partial<ContractState>): ContractState[] {
  const found = contracts.find((contract) => contract.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return [{ ...found, ...change(found) }];
}

describe('the contracts of events/', () => {
  test('only grew since they were released', () => {
    expect(contracts.length).toBeGreaterThan(30);
    expect(contractProblems(contracts)).toEqual([]);
  });

  test('are not changed without telling the event and the field', () => {
    const cut = changed('order.placed v1', ({ present }) => {
      const { currency: _, ...properties } = present?.properties ?? {};
      return { present: { ...present, properties } };
    });
    expect(contractProblems(cut)).toEqual(['order.placed v1: currency: was removed']);
  });

  test('are not removed', () => {
    const gone = changed('order.placed v1', () => ({ present: null }));
    expect(contractProblems(gone)).toEqual(['order.placed v1: was removed, and events of it are in the stream']);
    expect(contractFiles(gone)).toEqual([]);
  });

  test('are written in their new form once they grew', () => {
    const grown = changed('order.placed v1', ({ present }) => {
      return { present: { ...present, properties: { ...present?.properties, channel: { type: 'string' } } } };
    });
    expect(contractProblems(grown)).toEqual([]);
    const [file] = contractFiles(grown);
    expect(file?.filename).toBe('events/order/order-placed.v1.json');
    expect(JSON.parse(file?.content ?? '')).toMatchObject({
      title: 'order.placed v1',
      properties: { channel: { type: 'string' } },
    });
  });

  test('include the envelope', () => {
    const cut = changed('the envelope', ({ present }) => ({ present: { ...present, required: ['id'] } }));
    expect(contractProblems(cut)).toContain('the envelope: aggregateVersion: was required and is optional');
  });
});
