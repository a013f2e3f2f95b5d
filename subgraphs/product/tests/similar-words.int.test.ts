import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { seededRandom } from '#packages/test-database/seeded-random.ts';
import { wholeTableScans } from '#packages/test-database/whole-table-scans.ts';
import { lettersLeft, lettersLeftOfKnown, mistakesIn } from '../domain/correct-word.ts';
import { findSimilarWords } from '../store/search-words.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

const random = seededRandom(8);
const draw = (length: number) =>
  Array.from({ length }, () => 'abcdefghijklmnopqrstuvwxyz'.charAt(Math.floor(random() * 26))).join('');

/** As many as the catalogue of an ordinary shop has. */
const known = [...new Set(Array.from({ length: 2_000 }, () => draw(4 + Math.floor(random() * 9))))];

const leftOfKnown = new Map(known.map((word) => [word, new Set(lettersLeftOfKnown(word))]));

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
  const { prisma } = catalogue.dependencies.database;
  const data = known.map((word) => ({ language: 'en', word, lettersLeft: lettersLeftOfKnown(word) }));
  await prisma.searchWord.createMany({ data });
  // Without what waits to be put into the index, as it is in a shop that has stood for a while.
  await prisma.$executeRaw`VACUUM ANALYZE search_word`;
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

test('words like a mistyped one are found by the index in a vocabulary of 2,000 words too, all that there are', async () => {
  const { transact } = catalogue.dependencies.database;
  const mistyped = known.map((word) => word.slice(0, 2) + word.slice(3)).filter((word) => mistakesIn(word) > 0);
  for (const typed of mistyped.slice(0, 60)) {
    const left = lettersLeft(typed, mistakesIn(typed));
    const similar = known.filter((each) => left.some((rest) => leftOfKnown.get(each)?.has(rest)));
    const [found, before, after] = await transact(async (tx) => {
      const scans = await wholeTableScans(tx, ['search_word']);
      const words = await findSimilarWords(tx, ['en'], left);
      return [words, scans, await wholeTableScans(tx, ['search_word'])] as const;
    });
    expect([typed, found.toSorted()]).toEqual([typed, similar.toSorted()]);
    expect([typed, after]).toEqual([typed, before]);
  }
});
