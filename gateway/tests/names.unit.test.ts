import { describe, expect, test } from '@jest/globals';
import { planBoth } from './execute-both.ts';
import { createFederatedGraph } from './federated-graph.ts';

const graph = createFederatedGraph();
const faults = { seed: 1, nulls: 0, errors: 0, missing: 0, outages: 0, lawful: true };

describe('what a client names', () => {
  test.each([
    ['as a key', '{ shelf { id: title rating } }'],
    [
      'as one of several keys',
      '{ users { email: name id: age reviews { body } } books { isbn: id id: isbn stock { count } } }',
    ],
    ['as a part of a key', '{ books { publisher { code: __typename region { name: __typename } name } } }'],
    ['as the type', '{ shelf { __typename: title ... on Film { stock { count } } ... on Book { pages } rating } }'],
    [
      'by the type',
      '{ shelf { id: __typename rating } found { id: __typename ... on Book { id: __typename stock { count } } } }',
    ],
    [
      'as what a resolver requires',
      '{ shelf { title: id summary(length: 3) } books { dimensions: isbn price: isbn shipping } }',
    ],
    [
      'as a part of what a resolver requires',
      '{ books { dimensions { weight: size { width: height } size { height: width } } price { amount: currency } shipping } }',
    ],
    [
      'as what a resolver requires with arguments',
      '{ books { cost insurance } shelf { ... on Book { cost(currency: "EUR", rounded: true) insurance } } }',
    ],
    ['by other arguments', '{ books { other: cost insurance cost(currency: "USD", rounded: true) } }'],
    [
      'like the names that the planner makes',
      '{ shelf { title__alias_0: id ... on Book { x: title x__alias_0: id } ... on Film { x: extra } } }',
    ],
    ['like the names that replace its own', '{ shelf { id: title id__title: format id__title_: id rating } }'],
    [
      'as one field of one type and as another of another',
      '{ shelf { ... on Book { x: summary(length: 1) y: rating } ... on Film { x: summary(length: 2) y: rating } ... on Album { x: title y: rating } } }',
    ],
    [
      'at the top',
      'mutation { id: addReview(media: "book-1", body: "x") { id: body author { id: name age } } addReview(media: "film-1", body: "y") { id } }',
    ],
    ['in a query below a field', 'mutation { addBook(title: "a") { query { id: books { id: title rating } } } }'],
    [
      'under conditions',
      '{ shelf { id: title @skip(if: false) ... @include(if: true) { id: title } rating @include(if: true) } }',
    ],
  ])('%s never meets what the planner asks for', async (_how, text) => {
    for (let seed = 1; seed <= 5; seed++) {
      const { merged, federated } = await planBoth(graph, text).execute({}, { ...faults, seed });
      expect(federated).toEqual(merged);
    }
  });

  test('is what the paths of errors say', async () => {
    const text =
      '{ shelf { id: title ... on Book { title__alias_0: tags title: price { amount: currency } } rating best { body: stars } } }';
    const spared = new Set(['shelf', 'best', 'price', 'rating']);
    let errors = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const { merged, federated } = await planBoth(graph, text).execute(
        {},
        { ...faults, seed, errors: 40, spared, lawful: false },
      );
      expect(federated.errors).toEqual(merged.errors);
      errors += merged.errors.length;
    }
    expect(errors).toBeGreaterThan(20);
  });

  test('is kept when it cannot mean anything else', async () => {
    const text =
      '{ media(id: "book-1") { id title media: related(first: 2) { a: title b: rating best { id author { name } } } } }';
    const { clientNames, execute } = planBoth(graph, text);
    expect(clientNames.size).toBe(0);
    const { asked } = await execute({}, faults);
    expect(asked.map(({ query }) => query).join()).not.toContain('__title');
  });

  test('has an internal name that does not depend on the rest of the operation', async () => {
    const asked = async (text: string) =>
      (await planBoth(graph, text).execute({}, faults)).asked.find(({ subgraph }) => subgraph === 'reviews')?.query;
    expect(await asked('{ shelf { id: rating } }')).toBe(await asked('{ news { id: headline } shelf { id: rating } }'));
  });
});
