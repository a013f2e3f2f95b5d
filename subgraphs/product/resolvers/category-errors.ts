import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { type Category, mostLevels, mostSiblings } from '../domain/category.ts';
import { changedSince } from './changed-since.ts';
import { tooManyMetafields } from './metafields-of.ts';

export const unknownCategory = (_refusal: object, { id }: { id: string }) =>
  notFound(['input', 'id'], `category ${id}`);

export const unknownParent = ({ parentId }: { parentId: string }) =>
  notFound(['input', 'parentId'], `category ${parentId}`);

export const categoryChanged = ({ category }: { category: Category }) => ({
  __typename: 'CategoryConflict' as const,
  code: 'CATEGORY_CONFLICT',
  ...changedSince('category', category),
  category,
});

const badParent = (problem: string) => invalidInput(['input', 'parentId'], `parentId: ${problem}`);

export const belowItself = () => badParent('expected a category that is not the moved one, nor below it');

export const tooDeep = () => badParent(`expected a tree of at most ${mostLevels} levels`);

export const tooManySiblings = () => badParent(`expected at most ${mostSiblings} categories right below it`);

export const categoryNotEmpty = (counts: { childCount: number; productCount: number }) => ({
  __typename: 'CategoryNotEmpty' as const,
  code: 'CATEGORY_NOT_EMPTY',
  message: 'The category is not empty: move what is below it, and say where its products are to be filed.',
  path: ['input', 'id'],
  ...counts,
});

export const categoryMetafieldRefusals = {
  'unknown-category': unknownCategory,
  'category-changed': categoryChanged,
  'too-many-metafields': tooManyMetafields,
};
