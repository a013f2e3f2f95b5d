import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { secret } from '#packages/environment/fields.ts';
import { ownVariables } from '#packages/subgraph/own-variables.ts';
import { subgraphEnvironment } from '#packages/subgraph/subgraph-environment.ts';
import type { ExternalSubgraph } from '#packages/subgraph-list/listed-subgraph.ts';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';
import { composeFile } from '../compose-file.ts';
import { envExample } from '../env-example.ts';
import { replaceRegion } from '../replace-region.ts';

const [order] = ownSubgraphs().filter(({ name }) => name === 'order');
if (order === undefined) throw new Error('there is no subgraph order');

const reviews: ExternalSubgraph = {
  name: 'reviews',
  external: true,
  routingUrl: 'https://reviews.example.com/graphql',
  schemaFile: 'external/reviews.graphql',
  urlVariable: 'REVIEWS_URL',
};

const declared = ownVariables(
  subgraphEnvironment.extend({
    LABEL_SECRET: secret.describe('Signs labels.'),
    CARRIER: z.string().optional().describe('Who carries the parcels.'),
    SCALES: z.enum(['kitchen', 'lorry'], 'expected one of kitchen, lorry').describe('Who weighs them.'),
    PLAY: z.string().optional().meta({ description: 'Whether to pretend.', isForDemosOnly: true }),
  }),
);
const subgraphs = [order, reviews];
const variables = new Map([['order', declared]]);

describe('docker-compose.yml', () => {
  const { services } = parse(composeFile(subgraphs, variables), { merge: true });

  test('runs the subgraphs of this repository and no other', () => {
    expect(Object.keys(services).sort()).toEqual(['gateway', 'migrate', 'nats', 'order', 'postgres']);
    expect(services.gateway.depends_on).toEqual({ order: { condition: 'service_healthy' } });
  });

  test('gives a subgraph what it declares, and stops where a secret or a choice is missing', () => {
    expect(services.order.environment).toMatchObject({
      DATABASE_URL: expect.stringContaining('souk_order:'),
      LABEL_SECRET: `\${LABEL_SECRET:?run node deploy/create-env.mjs}`,
      CARRIER: `\${CARRIER:-}`,
      SCALES: `\${SCALES:?expected one of kitchen, lorry, set it in .env}`,
    });
    expect(services.order.environment).not.toHaveProperty('PLAY');
  });

  test('tells the gateway where all of them are', () => {
    expect(services.gateway.environment).toMatchObject({
      ORDER_URL: 'http://order:4000/graphql',
      REVIEWS_URL: `\${REVIEWS_URL:-}`,
    });
  });
});

test('.env.example explains each setting, with secrets to be filled in and the rest commented out', () => {
  const example = envExample(subgraphs, variables);
  expect(example).toContain('\nORDER_DATABASE_PASSWORD=\n# end passwords');
  expect(example).toContain('\n# Signs labels.\nLABEL_SECRET=\n\n# Who carries the parcels.\n#CARRIER=\n');
  expect(example).toContain('\n# Who weighs them. Has to be set: expected one of kitchen, lorry.\n#SCALES=\n');
  expect(example).toContain('by default https://reviews.example.com/graphql.\n#REVIEWS_URL=\n');
  expect(example).not.toContain('PLAY');
});

test('a variable without a description is refused by name', () => {
  expect(() => ownVariables(subgraphEnvironment.extend({ CARRIER: z.string() }))).toThrow('CARRIER');
});

describe('a region', () => {
  const text = 'a:\n  # begin list: generated\n  old\n  # end list\nb: 1\n';

  test('is replaced with the indentation of its first line, and nothing else is', () => {
    expect(replaceRegion(text, 'list', ['one', '', 'two'])).toBe(
      'a:\n  # begin list: generated\n  one\n\n  two\n  # end list\nb: 1\n',
    );
  });

  test('is named when it is missing', () => {
    expect(() => replaceRegion(text, 'lists', [])).toThrow('# begin lists');
  });
});
