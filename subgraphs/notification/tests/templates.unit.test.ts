import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { inAppParts } from '#packages/message-templates/fill-in-app.ts';
import { renderMessage } from '#packages/message-templates/template-engine.ts';
import { channelsOf } from '../domain/channels-of.ts';
import type { Content } from '../domain/contents/content.ts';
import { contentSources } from '../domain/contents/content-sources.ts';
import type { MessageKind } from '../domain/message.ts';
import { readTemplates } from '../templates/read-templates.ts';
import { judgeText } from '../use-cases/templates/judge-text.ts';
import { anOrder, aPersonCalled } from './start-test-shop.ts';

const { questions, shipped } = readTemplates();
const kinds = Object.keys(contentSources) as MessageKind[];
const supergraph = buildSchema(readFileSync('supergraph.graphql', 'utf8'), { assumeValidSDL: true });

test.each(Object.entries(questions))('what is asked of the graph about an %s can be asked', (_name, document) => {
  expect(validate(supergraph, parse(document))).toEqual([]);
});

const aLowVariant = (title: string, product: string) => ({
  ...{ sku: 'S-1', title, product: { title: product }, lowStockThreshold: 5 },
  availability: { available: 2, lowStock: true },
});

/** What a message says of somebody with such a name. */
function contentOf(kind: MessageKind, name: string | null): Content {
  const person = aPersonCalled(name);
  const order = anOrder(person);
  const accountNotice = {
    ...{ email: person.email, occurredAt: order.placedAt, roles: ['STAFF'], user: person },
    ...{ clientAddress: '203.0.113.7', userAgent: 'Firefox' },
  };
  const partId = order.shipments[0]?.id ?? null;
  const answer = {
    user: { ...person, roles: ['STAFF'] },
    roles: [{ role: 'STAFF', scopes: ['stock:read', 'reports:read', 'orders:read'] }],
    salesTotals: [{ orders: 2, revenue: { minor: 2_599, currency: 'EUR' } }],
    orders: { totalCount: 3 },
    lowStock: { total: 3, variants: [aLowVariant('Large', 'Shirt')] },
    stockAlert: {
      total: 3,
      variants: [aLowVariant('Large', 'Shirt'), aLowVariant('Hat', 'Hat')],
    },
    backInStockRequest: {
      returnId: partId,
      variant: {
        ...{ id: uuidv7(), title: 'Large', price: { minor: 1_999, currency: 'EUR' } },
        ...{ product: { title: 'Shirt', slug: 'shirt' }, availability: { inStock: true } },
      },
    },
    order,
    accountNotice,
    accountMessage: { email: person.email, token: 'abc', expiresAt: order.placedAt, user: person },
  };
  const request = { kind, recipientId: '', aboutId: uuidv7(), partId };
  const content = contentSources[kind].read(answer, request, {
    base: 'https://shop.test',
    gateway: 'https://api.shop.test',
    storefront: 'https://shop.test',
    timeZone: 'Europe/Vienna',
  });
  if ('nothing' in content) throw new Error(content.nothing);
  return content;
}

describe.each(kinds)('%s', (kind) => {
  test('is written in English and German', () => {
    expect(Object.keys(shipped[kind]).toSorted()).toEqual(['de', 'en']);
  });

  test.each(Object.entries(shipped[kind]))('holds in %s what is asked of a version of staff', (language, template) => {
    const sender = {
      shopName: 'Souk',
      links: { base: 'https://shop.test', gateway: 'https://shop.test', storefront: null },
    };
    expect(judgeText(sender, { kind, language }, template)).toEqual([]);
  });

  test('is written for each channel on which it is told', () => {
    const isInShop = channelsOf(kind).includes('IN_APP');
    for (const template of Object.values(shipped[kind])) {
      expect(inAppParts(template) !== null).toBe(isInShop);
      expect(Boolean(template.sms)).toBe(channelsOf(kind).includes('SMS'));
    }
  });

  test.each(Object.entries(shipped[kind]))(
    'says in %s all of it, to whom has a name and to whom has none',
    (language, template) => {
      for (const name of ['Ada & <Co>', null]) {
        const { model } = contentOf(kind, name);
        const { subject, html, text } = renderMessage(template, { ...model, shop: 'Souk' }, language);
        expect(subject).toMatch(/\S/);
        if (name !== null) {
          expect(text).toContain(name);
          expect(html).toContain('Ada &amp; &lt;Co&gt;');
        }
        for (const part of [subject, html, text]) expect(part).not.toMatch(/\{\{|\{%|undefined|null|\[object|\n\n\n\n/);
        if ('link' in model) for (const part of [html, text]) expect(part).toContain(model['link']);
        // One says what the other says.
        const words = html
          .replaceAll(/<[^>]*>/g, ' ')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&');
        const said = new Set(text.split(/\s+/));
        const missing = words.split(/\s+/).filter((word) => word !== '' && !said.has(word) && !said.has(`${word}:`));
        if (!('link' in model)) expect(missing).toEqual([]);
      }
    },
  );
});
