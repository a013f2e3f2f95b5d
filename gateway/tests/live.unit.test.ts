import { describe, expect, test } from '@jest/globals';
import { toEntityOperation } from '../live-queries/entity-operation.ts';

describe('rewriting the primary fetch', () => {
  test('reads the entity with the same selections and only the variables they use', () => {
    const operation = toEntityOperation(
      'subscription S($orderId: ID, $size: Int!, $more: Boolean!) { changed: orderUpdated(orderId: $orderId) { id image(size: $size) ...F @include(if: $more) } } fragment F on Order { status }',
      'Order',
    );
    expect(operation).toMatchObject({ operationName: 'S', responseName: 'changed', variableNames: ['size', 'more'] });
    expect(operation.query.replace(/\s+/g, ' ')).toBe(
      'query S($size: Int!, $more: Boolean!, $representations: [_Any!]!) { _entities(representations: $representations) { ... on Order { id image(size: $size) ...F @include(if: $more) } } } fragment F on Order { status }',
    );
  });
});
