import { expect, test } from '@jest/globals';
import { createTestDatabase } from '#packages/test-database/create-test-database.ts';
import { findUnaccountedTables } from '#packages/test-database/unaccounted-tables.ts';
import { connectDatabase } from '../store/database.ts';

test('every table that may hold something about a person is accounted for in the README', async () => {
  await using testDatabase = await createTestDatabase('product');
  const database = connectDatabase(testDatabase.url);
  try {
    const unaccounted = await findUnaccountedTables(database.prisma, `${import.meta.dirname}/../README.md`);
    expect(unaccounted).toEqual({ missing: [], gone: [] });
  } finally {
    await database.close();
  }
});
