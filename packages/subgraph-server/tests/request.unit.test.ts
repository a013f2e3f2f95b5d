import { describe, expect, test } from '@jest/globals';
import { anonymous } from '#packages/identity/identity.ts';
import { causeOfRequest } from '../request.ts';

const causeFor = (identity: Partial<typeof anonymous>) =>
  causeOfRequest({
    identity: { ...anonymous, ...identity },
    correlationId: 'c-1',
  });

describe('the cause of what a request does', () => {
  test.each([
    ['person', { userId: 'u-1' }, { type: 'user', id: 'u-1' }],
    ['service', { apiKeyId: 'k-1' }, { type: 'system', id: 'api-key:k-1' }],
    ['caller without a name', {}, { type: 'system', id: 'anonymous' }],
  ])('is the %s that sent it', (_who, identity, actor) => {
    expect(causeFor(identity)).toEqual({ correlationId: 'c-1', causationId: null, actor });
  });
});
