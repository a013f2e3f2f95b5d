import { expect, test } from '@jest/globals';
import { providerName } from '../provider-name.ts';

test('a name is one of those there are, and whoever gives none or another is told them', () => {
  const name = providerName(['sandbox', 'http']);
  expect(name.parse('http')).toBe('http');
  for (const wrong of ['stripe', '', undefined]) {
    expect(name.safeParse(wrong).error?.issues[0]?.message).toBe('expected one of sandbox, http');
  }
  expect(providerName(['sandbox']).safeParse('x').error?.issues[0]?.message).toBe('expected sandbox');
});
