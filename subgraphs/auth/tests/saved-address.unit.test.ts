import { describe, expect, test } from '@jest/globals';
import { defaultsOf, heirOf, type SavedAddress } from '../domain/saved-address.ts';

const neither = { isDefaultShipping: false, isDefaultBilling: false };
const both = { isDefaultShipping: true, isDefaultBilling: true };

function anAddress(id: string, wishes: Partial<SavedAddress> = {}): SavedAddress {
  const details = { name: 'Ada', line1: '1 High Street', city: 'London', country: 'GB' };
  const nothing = { company: null, line2: null, region: null, postalCode: null, phone: null };
  return { id, userId: 'user', ...details, ...nothing, ...neither, createdAt: new Date(0), ...wishes };
}

describe('an address', () => {
  test('is the default for everything when it is the first', () => {
    expect(defaultsOf(neither, null, true)).toEqual(both);
  });

  test('becomes what is asked for, and stays what it is', () => {
    expect(defaultsOf(neither, null, false)).toEqual(neither);
    expect(defaultsOf({ ...neither, isDefaultBilling: true }, null, false)).toEqual({
      ...neither,
      isDefaultBilling: true,
    });
    expect(defaultsOf(neither, both, false)).toEqual(both);
    const billing = { ...neither, isDefaultBilling: true };
    expect(defaultsOf(billing, { ...neither, isDefaultShipping: true }, false)).toEqual(both);
  });
});

describe('the heir of a deleted address', () => {
  test('is the oldest left, of what the deleted one was the default for', () => {
    const [oldest, other] = [anAddress('1', { isDefaultBilling: true }), anAddress('2')];
    expect(heirOf(anAddress('3', { isDefaultShipping: true }), [oldest, other])).toEqual({ ...oldest, ...both });
  });

  test('is nobody when the deleted one was no default, or none is left', () => {
    expect(heirOf(anAddress('1'), [anAddress('2')])).toBeNull();
    expect(heirOf(anAddress('1', both), [])).toBeNull();
  });
});
