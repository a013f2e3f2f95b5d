import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { newProduct } from '../resolvers/inputs/new-product.ts';
import { connectDatabase, type Database } from '../store/database.ts';
import { countProductsBelow } from '../store/products-below.ts';
import { createCategory } from '../use-cases/categories/create-category.ts';
import { deleteCategory } from '../use-cases/categories/delete-category.ts';
import { moveCategory } from '../use-cases/categories/move-category.ts';
import { updateCategory } from '../use-cases/categories/update-category.ts';
import { createProduct } from '../use-cases/products/create-product.ts';
import { applyTo, branchOf, emptyModel, type TreeCommand, type TreeModel, wayUp } from './category-model.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

/** How many plans are tried; more of them by PROPERTY_RUNS. */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 12);

let catalogue: TestCatalogue;
let replica: Database;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
  replica = connectDatabase(catalogue.databaseUrl, 4);
});
afterAll(async () => {
  await replica.close();
  await catalogue[Symbol.asyncDispose]();
});

/** A command as it is drawn: categories by number, of those that there are or were when it begins. */
interface Draft {
  kind: TreeCommand['kind'];
  of: number;
  to: number | null;
  place: 'FIRST' | 'LAST' | number;
  slug: number;
  /** Turns of the event loop before it. */
  wait: number;
}
const draft: fc.Arbitrary<Draft> = fc.record({
  kind: fc.constantFrom<Draft['kind']>('create', 'create', 'move', 'move', 'move', 'move', 'update', 'delete', 'file'),
  of: fc.nat(40),
  to: fc.option(fc.nat(40), { freq: 6 }),
  place: fc.oneof(fc.constantFrom('FIRST' as const, 'LAST' as const), fc.nat(40)),
  slug: fc.nat(12),
  wait: fc.nat(3),
});
const workers = fc.array(fc.array(draft, { minLength: 1, maxLength: 12 }), { minLength: 4, maxLength: 4 });

const nobody = '01990000-0000-7000-8000-00000000dead';

/** The command of a draft, with those of the categories that it finds. */
function commandOf({ kind, of, to, place, slug }: Draft, ids: readonly string[]): TreeCommand {
  const pick = (index: number) => ids[index % (ids.length + 1)] ?? nobody;
  const target = to === null ? null : pick(to);
  const named = `s-${slug}`;
  switch (kind) {
    case 'create':
      return { kind, slug: named, parentId: target };
    case 'move': {
      const at = typeof place === 'number' ? { after: pick(place) } : place;
      return { kind, id: pick(of), parentId: target, place: at };
    }
    case 'update':
      return { kind, id: pick(of), slug: named };
    case 'delete':
      return { kind, id: pick(of), moveProductsTo: target };
    case 'file':
      return { kind, slugs: [named] };
    default:
      return kind satisfies never;
  }
}

/** Has it happen; resolves to its value or refusal. */
function perform(dependencies: Dependencies, command: TreeCommand, cause: Cause) {
  const expectedVersion = null;
  switch (command.kind) {
    case 'create': {
      const { slug, parentId } = command;
      return createCategory(dependencies, { slug, parentId, name: slug, description: null }, cause);
    }
    case 'move':
      return moveCategory(dependencies, { ...command, expectedVersion }, cause);
    case 'update':
      return updateCategory(dependencies, { ...command, expectedVersion }, cause);
    case 'delete':
      return deleteCategory(dependencies, { ...command, expectedVersion }, cause);
    case 'file': {
      const variants = [{ sku: uuidv7(), price: { minor: 1, currency: 'EUR' } }];
      return createProduct(dependencies, newProduct.parse({ title: 'p', categories: command.slugs, variants }), cause);
    }
    default:
      return command satisfies never;
  }
}

/** What was done, and how many events there were before and after it. */
interface Done {
  command: TreeCommand;
  refused: string | null;
  from: number;
  to: number;
}

const rows = <Row>(statement: string) => catalogue.dependencies.database.prisma.$queryRawUnsafe<Row[]>(statement);
async function countEvents(): Promise<number> {
  const [row] = await rows<{ count: number }>('SELECT count(*)::int AS count FROM outbox_event');
  return row?.count ?? 0;
}

async function clear(): Promise<void> {
  for (const table of [
    'product_change',
    'variant',
    'product_category',
    'product',
    'category_ancestor',
    'outbox_event',
  ]) {
    await catalogue.database.prisma.$executeRawUnsafe(`DELETE FROM ${table}`);
  }
  await catalogue.database.prisma.$executeRawUnsafe('UPDATE category SET parent_id = NULL');
  await catalogue.database.prisma.$executeRawUnsafe('DELETE FROM category');
}

/** What is stored, as the model has it; the closure table has to say the same as the parents. */
async function stored(): Promise<TreeModel> {
  const model = emptyModel();
  const categories = await rows<{ id: string; slug: string; parentId: string | null }>(
    'SELECT id, slug, parent_id AS "parentId" FROM category ORDER BY position',
  );
  for (const { id, slug, parentId } of categories) {
    model.slugs.set(id, slug);
    model.parents.set(id, parentId);
    model.children.set(id, []);
  }
  for (const { id, parentId } of categories) model.children.get(parentId)?.push(id);
  const filed = await rows<{ product: string; category: string }>(
    'SELECT product_id AS product, category_id AS category FROM product_category',
  );
  for (const [product, of] of Map.groupBy(filed, ({ product }) => product)) {
    model.filed.set(product, new Set(of.map(({ category }) => category)));
  }
  const closure = await rows<{ text: string }>(
    `SELECT category_id || ' ' || distance || ' ' || ancestor_id AS text FROM category_ancestor ORDER BY text`,
  );
  const expected = categories.flatMap(({ id }) => wayUp(model, id).map((above, index) => `${id} ${index} ${above}`));
  expect(closure.map(({ text }) => text)).toEqual(expected.toSorted());
  return model;
}

const seen = new Map<string, number>();
const note = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);

/** Commands of four workers in two processes at once. */
async function carryOut(plan: readonly (readonly Draft[])[]): Promise<void> {
  await clear();
  const done = new Map<string, Done>();
  const ids: string[] = [];
  const run = async (using: Dependencies, command: TreeCommand) => {
    const correlationId = uuidv7();
    const from = await countEvents();
    const cause = { correlationId, causationId: null, actor: { type: 'system' as const, id: 'test' } };
    const result = await perform(using, command, cause);
    const refused = isRefusal(result) ? result.refused : null;
    const given = !isRefusal(result) && (command.kind === 'create' || command.kind === 'file') ? { id: result.id } : {};
    done.set(correlationId, { command: { ...command, ...given }, refused, from, to: await countEvents() });
    if (command.kind === 'create' && !isRefusal(result)) ids.push(result.id);
    note(`${command.kind} ${refused ?? 'done'}`);
    return isRefusal(result) ? null : result.id;
  };
  // As many levels as there may be.
  const { dependencies } = catalogue;
  let parentId: string | null = null;
  for (let level = 0; level < 20; level++) {
    parentId = await run(dependencies, { kind: 'create', slug: `s-l${level}`, parentId });
  }
  for (let level = 0; level < 8; level++)
    await run(dependencies, { kind: 'create', slug: `s-${level}`, parentId: null });
  await run(dependencies, { kind: 'move', id: ids.at(-1) ?? nobody, parentId, place: 'LAST' });

  await Promise.all(
    plan.map(async (drafts, index) => {
      const process = index % 2 ? { ...dependencies, database: replica } : dependencies;
      for (const each of drafts) {
        for (let turn = 0; turn < each.wait; turn++) await setImmediate();
        await run(process, commandOf(each, ids));
      }
    }),
  );

  // One after another, as the events have it, everything that was done could be done.
  const events = await rows<{ cause: string; type: string }>(
    'SELECT correlation_id AS cause, type FROM outbox_event ORDER BY position',
  );
  const model = emptyModel();
  const states = [structuredClone(model)];
  for (const { cause, type } of events) {
    const command = done.get(cause)?.command;
    // Products that are filed elsewhere with the end of their category, which is told after them.
    if (type !== 'product.updated') expect([command, command && applyTo(model, command)]).toEqual([command, null]);
    states.push(structuredClone(model));
  }
  const told = new Set(events.map(({ cause }) => cause));
  for (const [cause, { command, refused, from, to }] of done) {
    if (told.has(cause)) continue;
    // What was refused, or had nothing to do, was so at some time while it ran.
    const possible = states.slice(from, to + 1).map((state) => {
      const before = JSON.stringify([...state.children, ...state.slugs]);
      const after = structuredClone(state);
      const reason = applyTo(after, command);
      return reason ?? (JSON.stringify([...after.children, ...after.slugs]) === before ? null : 'changed');
    });
    expect({ command, possible }).toEqual({ command, possible: expect.arrayContaining([refused]) });
  }

  const after = await stored();
  expect(after).toEqual(model);
  const { prisma } = catalogue.dependencies.database;
  const counts = await countProductsBelow(prisma, [...model.slugs.keys()]);
  const expected = [...model.slugs.keys()].map((categoryId) => {
    const branch = branchOf(model, categoryId);
    const count = [...model.filed.values()].filter((filed) => branch.some((id) => filed.has(id))).length;
    return { categoryId, count };
  });
  expect(new Set(counts)).toEqual(new Set(expected.filter(({ count }) => count > 0)));
}

test('however changes of the tree lie, each takes effect as if they came one after another, and the tree stays one', async () => {
  await fc.assert(fc.asyncProperty(workers, carryOut), { numRuns, endOnFailure: true });
  const expected = ['move done', 'move below-itself', 'move too-deep', 'delete done', 'delete not-empty', 'file done'];
  expect([...seen.keys()]).toEqual(expect.arrayContaining(expected));
}, 600_000);
