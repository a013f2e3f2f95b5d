import { expect, test } from '@jest/globals';
import { fillIn, namesOf } from '../names.ts';

test.each([
  ['reviews', 'Review', 'review', 'reviews'],
  ['gift-notes', 'GiftNote', 'giftNote', 'giftNotes'],
  ['loyalty', 'Loyalty', 'loyalty', 'loyalty'],
  ['deliveries', 'Delivery', 'delivery', 'deliveries'],
  ['wishes', 'Wish', 'wish', 'wishes'],
  ['boxes', 'Box', 'box', 'boxes'],
  ['prices', 'Price', 'price', 'prices'],
  ['purchases', 'Purchase', 'purchase', 'purchases'],
  ['business', 'Business', 'business', 'business'],
])('the subgraph %s is about %s', (subgraph, Entity, entity, entities) => {
  expect(namesOf(subgraph)).toMatchObject({ Entity, entity, entities });
});

test('an entity can be called as one likes', () => {
  expect(namesOf('loyalty', 'PointAccount')).toMatchObject({
    subgraph: 'loyalty',
    Entity: 'PointAccount',
    ENTITY: 'POINT_ACCOUNT',
    kebab: 'point-account',
    snake: 'point_account',
    word: 'point account',
  });
});

test('names take the place of their tokens, and other underscores stay', () => {
  const text = 'create__Entity__ __ENTITY___EXISTS __kebab__.created __typename __resolveReference __dirname__';
  expect(fillIn(text, namesOf('gift-notes'))).toBe(
    'createGiftNote GIFT_NOTE_EXISTS gift-note.created __typename __resolveReference __dirname__',
  );
});
