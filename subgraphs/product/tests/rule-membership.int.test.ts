import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pino } from 'pino';
import { collectionProductsChangedV1 } from '#events/product/collection-products-changed.v1.ts';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import { runWaitingJobs } from '#packages/jobs/run-waiting-jobs.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { isRetryable } from '#packages/sql/retryable-errors.ts';
import { seededRandom } from '#packages/test-database/seeded-random.ts';
import { followProducts } from '../consumes/follow-products.ts';
import type { Dependencies } from '../dependencies.ts';
import type { CollectionRule } from '../domain/collection-rule.ts';
import { createJobs } from '../jobs/index.ts';
import { newProduct } from '../resolvers/inputs/new-product.ts';
import { connectDatabase, type Database, type Tx } from '../store/database.ts';
import { createAttribute, deleteAttribute, updateAttribute } from '../use-cases/attributes/define-attribute.ts';
import { saveProductType } from '../use-cases/attributes/save-product-type.ts';
import { createCategory } from '../use-cases/categories/create-category.ts';
import { deleteCategory } from '../use-cases/categories/delete-category.ts';
import { moveCategory } from '../use-cases/categories/move-category.ts';
import { createCollection } from '../use-cases/collections/create-collection.ts';
import { deleteCollection } from '../use-cases/collections/delete-collection.ts';
import { updateCollection } from '../use-cases/collections/update-collection.ts';
import { changePrice } from '../use-cases/products/change-price.ts';
import { createProduct } from '../use-cases/products/create-product.ts';
import { tryChange } from './change-products.ts';
import { mortal } from './mortal.ts';
import { findFitting } from './naive-membership.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

/** How many plans are tried; more of them by PROPERTY_RUNS. */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 6);

const cause: Cause = { correlationId: 'test', causationId: null, actor: { type: 'system', id: 'test' } };
const expectedVersion = null;

const attributes = [
  {
    code: 'colour',
    type: 'ENUM' as const,
    options: ['red', 'blue'].map((code) => ({ code, label: code })),
    ofVariants: true,
  },
  { code: 'voltage', type: 'NUMBER' as const },
  { code: 'note', type: 'TEXT' as const },
];

let catalogue: TestCatalogue;
let replica: Database;
/** Products that are changed, some of each part that rules are compared with. */
let products: { id: string; variantId: string }[];

beforeAll(async () => {
  catalogue = await startTestCatalogue();
  replica = connectDatabase(catalogue.databaseUrl, 6);
  const { prisma } = catalogue.dependencies.database;
  // A sweep takes three parts.
  await prisma.$executeRaw`
    INSERT INTO product (
      id, slug, title, title_key, description, tags, tax_class, options, currency, min_price, max_price, search,
      status, version, created_at, updated_at, product_type
    )
    SELECT uuidv7(), 'p-' || n, (ARRAY['red lamp', 'blue tray', 'green pot'])[1 + n % 3], 't', '', ARRAY['t' || n % 4],
      'standard', '[]', 'EUR', 100 * (n % 5), 100 * (n % 5), '', 'ACTIVE', 0, now(), now(), 'lamp'
    FROM generate_series(1, 1150) AS n`;
  await prisma.$executeRaw`
    INSERT INTO variant (id, product_id, position, sku, title, selected_options, price, requires_shipping)
    SELECT uuidv7(), id, 0, slug, 't', '[]', min_price, true FROM product`;
  for (const attribute of attributes) {
    const input = { ...{ name: 'n', unit: null, options: [], ofVariants: false, filterable: false }, ...attribute };
    await createAttribute(catalogue.dependencies, input, cause);
  }
  const ofLamps = attributes.map(({ code }) => ({ attribute: code, required: false }));
  await saveProductType(catalogue.dependencies, { name: 'lamp', attributes: ofLamps }, cause);
  const all = await prisma.variant.findMany({ select: { id: true, productId: true }, orderBy: { productId: 'asc' } });
  products = all.filter((_, index) => index % 70 === 0).map(({ id, productId }) => ({ id: productId, variantId: id }));
});
afterAll(async () => {
  await replica.close();
  await catalogue[Symbol.asyncDispose]();
});

/** What is done, to things by number: to those that there are then. */
interface Draft {
  kind:
    | 'title'
    | 'status'
    | 'weight'
    | 'attribute'
    | 'redefine'
    | 'tags'
    | 'price'
    | 'file'
    | 'create'
    | 'delete'
    | 'move'
    | 'shelve'
    | 'unshelve'
    | 'rule'
    | 'drop'
    | 'hand';
  of: number;
  to: number;
  rule: CollectionRule;
  /** Turns of the event loop before it. */
  wait: number;
}
const words = ['red', 'blue', 'lamp', 'tray', 'pot'];
const condition = fc.oneof(
  fc.record({
    field: fc.constant('TITLE' as const),
    operator: fc.constantFrom('CONTAINS' as const, 'ENDS_WITH' as const, 'STARTS_WITH' as const),
    value: fc.constantFrom(...words),
  }),
  fc.record({
    field: fc.constant('TAG' as const),
    operator: fc.constantFrom('IS' as const, 'IS_NOT' as const),
    value: fc.constantFrom('t0', 't1', 't9'),
  }),
  fc.record({
    field: fc.constant('PRICE' as const),
    operator: fc.constantFrom('AT_LEAST' as const, 'LESS_THAN' as const, 'IS' as const),
    value: fc.constantFrom('200 EUR', '300 EUR', '300 USD'),
  }),
  fc.record({
    field: fc.constant('VENDOR' as const),
    operator: fc.constantFrom('IS' as const, 'IS_NOT' as const),
    value: fc.constantFrom('souk'),
  }),
  fc.record({
    field: fc.constant('ON_SALE' as const),
    operator: fc.constant('IS' as const),
    value: fc.constantFrom('true', 'false'),
  }),
  fc.record({
    field: fc.constant('SKU' as const),
    operator: fc.constant('STARTS_WITH' as const),
    value: fc.constantFrom('p-1', 'p-99'),
  }),
  fc.record({
    field: fc.constant('STATUS' as const),
    operator: fc.constantFrom('IS' as const, 'IS_NOT' as const),
    value: fc.constantFrom('DRAFT', 'ACTIVE', 'ARCHIVED'),
  }),
  fc.record({
    field: fc.constant('WEIGHT' as const),
    operator: fc.constantFrom('AT_LEAST' as const, 'LESS_THAN' as const, 'IS_NOT' as const),
    value: fc.constantFrom('100', '200', '250.5'),
  }),
  fc.record({
    field: fc.constant('ATTRIBUTE' as const),
    attribute: fc.constant('colour'),
    operator: fc.constantFrom('IS' as const, 'IS_NOT' as const),
    value: fc.constantFrom('red', 'blue'),
  }),
  fc.record({
    field: fc.constant('ATTRIBUTE' as const),
    attribute: fc.constant('voltage'),
    operator: fc.constantFrom('AT_LEAST' as const, 'LESS_THAN' as const, 'IS_NOT' as const),
    value: fc.constantFrom('12', '24'),
  }),
  fc.record({
    field: fc.constant('ATTRIBUTE' as const),
    attribute: fc.constant('note'),
    operator: fc.constantFrom('CONTAINS' as const, 'STARTS_WITH' as const, 'IS_NOT' as const),
    value: fc.constantFrom(...words),
  }),
  // By number, until it is known which categories there are.
  fc.record({
    field: fc.constant('CATEGORY' as const),
    operator: fc.constantFrom('IS' as const, 'IS_NOT' as const),
    value: fc.nat(9).map(String),
  }),
  fc.record({
    field: fc.constant('CATEGORY' as const),
    operator: fc.constant('IS' as const),
    value: fc.nat(9).map(String),
  }),
);
const rule = fc.record({
  match: fc.constantFrom('ALL' as const, 'ANY' as const),
  conditions: fc.array(condition, { minLength: 1, maxLength: 3 }),
});
const draft: fc.Arbitrary<Draft> = fc.record({
  kind: fc.constantFrom<Draft['kind']>(
    ...(['status', 'status', 'weight', 'attribute', 'attribute', 'attribute', 'redefine'] as const),
    ...(['title', 'tags', 'price', 'price', 'file', 'file', 'file', 'create', 'delete'] as const),
    ...(['move', 'move', 'move', 'shelve', 'unshelve', 'rule', 'rule', 'rule', 'drop', 'hand'] as const),
  ),
  of: fc.nat(50),
  to: fc.nat(50),
  rule,
  wait: fc.nat(20),
});
const plans = fc.record({
  workers: fc.array(fc.array(draft, { minLength: 8, maxLength: 16 }), { minLength: 3, maxLength: 3 }),
  seed: fc.integer({ min: 1, max: 2 ** 31 - 2 }),
});

const statusChanges = ['archiveProduct', 'unpublishProduct', 'publishProduct', 'restoreProduct'];

const seen = new Map<string, number>();
const note = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);

const quiet = pino({ level: 'silent' });
const pick = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % Math.max(1, items.length)];

/** Has plans carried out, and everything about them that follows. */
async function carryOut({ workers, seed }: { workers: readonly (readonly Draft[])[]; seed: number }): Promise<void> {
  const random = seededRandom(seed);
  const { dependencies } = catalogue;
  const { prisma } = dependencies.database;
  await prisma.$executeRaw`DELETE FROM collection_product`;
  await prisma.$executeRaw`DELETE FROM collection`;
  await prisma.$executeRaw`DELETE FROM jobs.job_common`;
  let slugs = Number(await prisma.category.count()) * 1_000 + (seed % 1_000);
  const categories: string[] = [];
  for (let index = 0; index < 5; index++) await shelve(null);
  const collections: string[] = [];
  const byHand = new Set<string>();
  /** Positions of events are given out in the order of their commits only for one aggregate, so each one is noted. */
  const handled = new Set<string>((await catalogue.events()).map(({ id }) => id));

  async function makeCategory(parentId: string | null): Promise<string | null> {
    const slug = `c-${seed}-${slugs++}`;
    const made = await createCategory(dependencies, { slug, name: slug, description: null, parentId }, cause);
    return isRefusal(made) ? null : made.id;
  }
  async function shelve(parentId: string | null): Promise<void> {
    const id = await makeCategory(parentId);
    if (id !== null) categories.push(id);
  }
  const slugOf = async (id: string) => (await prisma.category.findUnique({ where: { id } }))?.slug;

  async function perform(on: Dependencies, { kind, of, to, rule: drawn }: Draft): Promise<void> {
    const product = pick(products, of);
    const productId = product?.id ?? '';
    const target = pick(categories, to) ?? '';
    const conditions = drawn.conditions.map((each) =>
      each.field === 'CATEGORY' ? { ...each, value: pick(categories, Number(each.value)) ?? '' } : each,
    );
    const title = `${pick(words, of)} ${pick(words, to)}`;
    const collection = { slug: `r-${seed}-${slugs++}`, title, description: null, rule: { ...drawn, conditions } };
    const id = pick(collections, of);
    switch (kind) {
      case 'title':
        return void (await tryChange(catalogue, 'updateProduct', { productId, title, vendor: to % 2 ? 'souk' : null }));
      case 'status':
        return void (await tryChange(catalogue, pick(statusChanges, to) ?? '', { productId }));
      case 'weight': {
        const weightGrams = to % 3 ? 100 * (to % 4) : null;
        return void (await tryChange(catalogue, 'updateVariant', { variantId: product?.variantId, weightGrams }));
      }
      case 'attribute': {
        const values = [
          { attribute: 'colour', variantId: product?.variantId, options: of % 3 ? [to % 2 ? 'red' : 'blue'] : [] },
          { attribute: 'voltage', ...(to % 4 && { number: 12 * (to % 3) }) },
          { attribute: 'note', ...(of % 2 && { text: title }) },
        ];
        return void (await tryChange(catalogue, 'setProductAttributes', { productId, values }));
      }
      case 'redefine': {
        // Neither goes while something has it, or a rule asks about it.
        const code = pick(attributes, of)?.code ?? '';
        if (isRefusal(await deleteAttribute(on, code, cause))) note('kept');
        const options = [...(attributes[0]?.options ?? []), { code: `o-${to}`, label: title }];
        const renamed = { code, name: title, ...(code === 'colour' && { options }) };
        return void (await updateAttribute(on, renamed, cause));
      }
      case 'tags':
        return void (await tryChange(catalogue, 'updateProduct', { productId, tags: [`t${to % 3}`, 't9'] }));
      case 'price': {
        const price = { minor: 100 * (to % 5), currency: 'EUR' };
        const compareAtPrice = of % 3 ? null : { minor: 900, currency: 'EUR' };
        const variant = { variantId: product?.variantId ?? '', expectedVersion: null };
        return void (await changePrice(on, variant, { price, compareAtPrice }, cause));
      }
      case 'file': {
        const slug = await slugOf(target);
        return void (await tryChange(catalogue, 'updateProduct', { productId, categories: slug ? [slug] : [] }));
      }
      case 'create': {
        const slug = await slugOf(target);
        const variants = [{ sku: `p-${seed}-${slugs++}`, price: { minor: 100 * (of % 5), currency: 'EUR' } }];
        const given = newProduct.parse({ title, tags: ['t0'], categories: slug ? [slug] : [], variants });
        return void (await createProduct(on, given, cause));
      }
      case 'delete':
        return void (await tryChange(catalogue, 'deleteProduct', { productId }));
      case 'move':
        return void (await moveCategory(
          on,
          { id: pick(categories, of) ?? '', parentId: to % 3 ? target : null, place: 'LAST', expectedVersion },
          cause,
        ));
      case 'shelve':
        return shelve(target);
      case 'unshelve':
        return void (await deleteCategory(
          on,
          { id: pick(categories, of) ?? '', moveProductsTo: target, expectedVersion },
          cause,
        ));
      case 'rule': {
        if (id !== undefined && collections.length >= 3) {
          const changed = await updateCollection(on, { id, rule: collection.rule, expectedVersion }, cause);
          if (!isRefusal(changed)) note('rule changed');
          return;
        }
        const made = await createCollection(on, collection, cause);
        if (!isRefusal(made)) collections.push(made.id);
        return;
      }
      case 'drop':
        if (id !== undefined) await deleteCollection(on, { id, expectedVersion }, cause);
        return;
      case 'hand':
        if (id === undefined || isRefusal(await updateCollection(on, { id, rule: null, expectedVersion }, cause)))
          return;
        byHand.add(id);
        return;
      default:
        return kind satisfies never;
    }
  }

  /** Hands over what nobody has had, in any order, until it has taken effect. */
  async function deliver(database: Database): Promise<void> {
    const consumer = followProducts({ ...dependencies, database });
    const events = (await catalogue.events()).filter(
      ({ id, aggregateType }) => aggregateType === 'product' && !handled.has(id),
    );
    const left = events.map(
      ({ occurredAt, ...event }): AnyEvent => ({ ...event, occurredAt: occurredAt.toISOString() }),
    );
    while (left.length > 0) {
      const batch = left.splice(Math.floor(random() * left.length), 1 + Math.floor(random() * 4));
      const concerned = await consumer.concerns?.(batch.map(({ type }) => type));
      const wanted = batch.filter((_, index) => concerned?.[index] ?? true);
      try {
        const given = wanted.map((event) => ({ event, prepared: undefined }));
        await database.transact(async (tx: Tx) => {
          if ('applyAll' in consumer) await consumer.applyAll(given, tx);
        });
        for (const { id } of batch) handled.add(id);
      } catch (error) {
        if (!isRetryable(error)) throw error;
        left.push(...wanted);
      }
    }
  }
  const runJobs = (database: Database) =>
    runWaitingJobs(createJobs({ ...dependencies, database }), { database, logger: quiet, later: true });

  for (const [begun] of workers) if (begun) await perform(dependencies, { ...begun, kind: 'rule' });

  let isOver = false;
  const untilOver = async (work: () => Promise<unknown>) => {
    while (!isOver) {
      await work();
      await setImmediate();
    }
  };
  const deaths = { rate: 0.15, died: () => note('death') };
  const dying = mortal(dependencies.database, random, deaths);
  const alsoDying = mortal(replica, random, deaths);
  const following = [
    untilOver(() => deliver(dying)),
    untilOver(() => deliver(alsoDying)),
    untilOver(() => runJobs(alsoDying)),
  ];
  try {
    await Promise.all(
      workers.map(async (drafts, index) => {
        const on = index % 2 ? { ...dependencies, database: replica } : dependencies;
        for (const each of drafts) {
          for (let turn = 0; turn < each.wait; turn++) await setImmediate();
          await perform(on, each);
          note(each.kind);
        }
      }),
    );
  } finally {
    isOver = true;
    await Promise.all(following);
  }
  await deliver(dependencies.database);
  while ((await runJobs(dependencies.database)).length > 0);

  const ruled = await prisma.$queryRaw<{ id: string; rule: CollectionRule }[]>`
    SELECT id, rule FROM collection WHERE rule IS NOT NULL`;
  const changes = (await catalogue.events()).filter(({ type }) => type === collectionProductsChangedV1.type);
  for (const { id, rule } of ruled) {
    const where = { collectionId: id };
    const rows = await prisma.collectionProduct.findMany({ where, orderBy: { productId: 'asc' } });
    const members = rows.map(({ productId }) => productId);
    expect([rule, members]).toEqual([rule, await findFitting(prisma, rule)]);
    // Whoever follows the events knows the same.
    const told = new Set<string>();
    for (const { data } of changes.filter(({ aggregateId }) => aggregateId === id)) {
      const { added, removed } = collectionProductsChangedV1.data.parse(data);
      for (const productId of added) expect([told.has(productId), told.add(productId)]).toEqual([false, told]);
      for (const productId of removed) expect(told.delete(productId)).toBe(true);
    }
    expect([...told].sort()).toEqual(members);
    if (members.length > 0) note('checked');
  }
  const known = new Set((await prisma.collection.findMany({ select: { id: true } })).map(({ id }) => id));
  const rest = await prisma.collectionProduct.groupBy({ by: ['collectionId'] });
  expect(rest.filter(({ collectionId }) => !known.has(collectionId))).toEqual([]);
  for (const id of byHand) note(known.has(id) ? 'by hand' : 'gone');
}

test('whatever happens at the same time, and whoever dies, what belongs to a collection by rule is right in the end', async () => {
  await fc.assert(fc.asyncProperty(plans, carryOut), { numRuns, endOnFailure: true });
  expect([...seen.keys()]).toEqual(
    expect.arrayContaining(['death', 'rule changed', 'checked', 'move', 'unshelve', 'attribute', 'kept']),
  );
}, 600_000);
