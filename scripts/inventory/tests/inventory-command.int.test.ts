import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestInventory, type TestInventory } from '../../../subgraphs/inventory/tests/start-test-inventory.ts';

describe('npm run inventory', () => {
  let inventory: TestInventory;
  const stateDir = mkdtempSync(join(tmpdir(), 'souk-inventory-'));
  beforeAll(async () => {
    inventory = await startTestInventory();
    const stack = {
      natsUrl: 'nats://localhost:4222',
      subgraphs: { inventory: { databaseUrl: inventory.databaseUrl } },
    };
    writeFileSync(join(stateDir, 'stack.json'), JSON.stringify(stack));
  });
  afterAll(async () => {
    rmSync(stateDir, { recursive: true });
    await inventory[Symbol.asyncDispose]();
  });

  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/inventory.ts', ...args], {
      encoding: 'utf8',
      env: { SOUK_STATE_DIR: stateDir },
    });
  const breakLevels = (statement: string) => inventory.dependencies.database.prisma.$executeRawUnsafe(statement);

  test.each([[[]], [['nonsense']], [['audit', '--fast']]])('shows how it is used when called with %j', (args) => {
    const { status, stderr } = run(...args);
    expect(stderr).toContain('Usage: npm run inventory');
    expect(status).toBe(2);
  });

  test('finds what has drifted, puts it right, and finds nothing any more', async () => {
    const mug = await inventory.aVariant({ north: 3, south: 2 });
    await inventory.aVariant({ north: 4 });
    expect(run('audit')).toMatchObject({ status: 0, stdout: '0 of 3 levels have drifted\n' });

    await breakLevels(
      `UPDATE stock_level SET on_hand = 5 WHERE variant_id = '${mug}' AND warehouse_id = '${inventory.north}'`,
    );
    const found = run('audit');
    expect(found.status).toBe(1);
    expect(found.stdout).toContain(`${mug} in ${inventory.north}: 5 on hand, of which the ledger explains 3;`);
    expect(found.stdout).toContain('1 of 3 levels have drifted');

    const repaired = run('repair');
    expect(repaired).toMatchObject({ status: 0, stderr: '' });
    expect(repaired.stdout).toContain(`repaired  ${mug}`);
    expect(repaired.stdout).toContain('1 levels repaired');
    expect(run('audit')).toMatchObject({ status: 0, stdout: '0 of 3 levels have drifted\n' });
  });
});
