import { describe, expect, test } from '@jest/globals';
import { createSmallGraph } from './small-graph.ts';

const contacts = [
  { __typename: 'Person', id: '1', displayName: 'Max', country: 'AT' },
  { __typename: 'Company', id: '2', displayName: 'Max & Co', employees: 3 },
];
const contact = ({ id }: { id: string }) => contacts.find((each) => each.id === id);

describe('a subgraph that knows an interface as an object type', () => {
  const { execute } = createSmallGraph({
    contacts: {
      sdl: `type Query { contacts: [Contact!]! people: [Person!]! }
        interface Contact @key(fields: "id") { id: ID! displayName: String! }
        type Person implements Contact @key(fields: "id") { id: ID! displayName: String! country: String }
        type Company implements Contact @key(fields: "id") { id: ID! displayName: String! employees: Int }`,
      resolvers: {
        Query: { contacts: () => contacts, people: () => contacts.slice(0, 1) },
        Contact: {
          __resolveReference: contact,
          __resolveType: ({ __typename }: (typeof contacts)[number]) => __typename,
        },
        Person: { __resolveReference: contact },
        Company: { __resolveReference: contact },
      },
    },
    search: {
      sdl: `type Query { searchContacts(name: String!): [Contact!] }
        type Contact @interfaceObject @key(fields: "id") {
          id: ID! displayName: String! @external
          score: Int initials: String @requires(fields: "displayName") similar: [Contact!]
        }`,
      resolvers: {
        Query: { searchContacts: () => contacts.map(({ id }) => ({ id })) },
        Contact: {
          score: ({ id }: { id: string }) => Number(id) * 10,
          initials: ({ displayName }: { displayName: string }) => displayName[0],
          similar: () => contacts.map(({ id }) => ({ id })),
        },
      },
    },
  });

  const person = { __typename: 'Person', displayName: 'Max', country: 'AT' };
  const company = { __typename: 'Company', displayName: 'Max & Co' };

  test('does not say what a type is called', async () => {
    const text = '{ searchContacts(name: "max") { __typename displayName ... on Person { __typename country } } }';
    const { data, errors } = await execute(text);
    expect({ data, errors }).toEqual({ data: { searchContacts: [person, company] } });
  });

  test.each([
    [
      '{ contacts { __typename displayName ... on Person { country } score } }',
      {
        contacts: [
          { ...person, score: 10 },
          { ...company, score: 20 },
        ],
      },
    ],
    [
      '{ contacts { __typename initials id } }',
      {
        contacts: [
          { __typename: 'Person', initials: 'M', id: '1' },
          { __typename: 'Company', initials: 'M', id: '2' },
        ],
      },
    ],
    ['{ people { kind: __typename score initials } }', { people: [{ kind: 'Person', score: 10, initials: 'M' }] }],
    [
      '{ contacts { score kind: __typename ... on Person { initials } } }',
      {
        contacts: [
          { score: 10, kind: 'Person', initials: 'M' },
          { score: 20, kind: 'Company' },
        ],
      },
    ],
    [
      '{ searchContacts(name: "max") { ... on Person { x: initials } ... on Company { x: displayName } } }',
      { searchContacts: [{ x: 'M' }, { x: 'Max & Co' }] },
    ],
    [
      '{ people { similar { kind: __typename score ... on Company { employees similar { __typename } } } } }',
      {
        people: [
          {
            similar: [
              { kind: 'Person', score: 10 },
              {
                kind: 'Company',
                score: 20,
                employees: 3,
                similar: [{ __typename: 'Person' }, { __typename: 'Company' }],
              },
            ],
          },
        ],
      },
    ],
    [
      '{ contacts { ... on Person { score } ... on Company { initials } } }',
      { contacts: [{ score: 10 }, { initials: 'M' }] },
    ],
  ])('does not replace it with another type, nor the key or what is required: %s', async (text, expected) => {
    const { data, errors } = await execute(text);
    expect({ data, errors }).toEqual({ data: expected });
  });
});
