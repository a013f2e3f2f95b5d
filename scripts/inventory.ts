/** `npm run inventory`: whether stock is what its ledger and the reservations add up to, and what puts it right. Nothing has to be stopped. */
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { pgSql } from '#packages/sql/pg-sql.ts';
import type { StockDrift } from '../subgraphs/inventory/domain/stock-drift.ts';
import { connectDatabase } from '../subgraphs/inventory/store/database.ts';
import { countLevels, readDrifts } from '../subgraphs/inventory/store/stock-drifts.ts';
import { repairStock } from '../subgraphs/inventory/use-cases/repair-stock.ts';
import { createProgram } from './command-line/create-program.ts';
import { reportFailure } from './command-line/report-failure.ts';
import { findStack } from './stack/environment.ts';
import { withDatabase } from './stack/with-database.ts';

/** How many variants are locked together while they are put right. */
const repairedTogether = 200;

function databaseUrl(): string {
  const url = findStack().databases.get('inventory');
  if (url === undefined) throw new Error('INVENTORY_DATABASE_URL is not set');
  return url;
}

const show = ({ variantId, warehouseId, onHand, reserved, ledgerOnHand, ledgerReserved, promised }: StockDrift) =>
  `${variantId} in ${warehouseId}: ${onHand} on hand, of which the ledger explains ${ledgerOnHand}; ` +
  `${reserved} reserved, of which the ledger explains ${ledgerReserved} and orders hold ${promised}`;

/** Looks at all levels; resolves to how many there are. */
function audit(url: string, onDrift: (drift: StockDrift) => Promise<void> | void): Promise<number> {
  return withDatabase(url, async (client) => {
    const sql = pgSql(client);
    await client.query('BEGIN');
    for await (const drift of readDrifts(sql)) await onDrift(drift);
    const count = await countLevels(sql);
    await client.query('COMMIT');
    return count;
  });
}

async function auditCommand(): Promise<void> {
  let drifted = 0;
  const levels = await audit(databaseUrl(), (drift) => {
    drifted++;
    console.log(show(drift));
  });
  console.log(`${drifted} of ${levels} levels have drifted`);
  if (drifted > 0) process.exitCode = 1;
}

async function repairCommand(): Promise<void> {
  const url = databaseUrl();
  const database = connectDatabase(url, 1);
  const cause = { correlationId: uuidv7(), causationId: null, actor: { type: 'system', id: 'operator' } } as const;
  const found = new Set<string>();
  let [repaired, left] = [0, 0];
  const repairFound = async () => {
    const repair = await repairStock(database, [...found], { at: new Date(), cause });
    found.clear();
    for (const drift of repair.repaired) console.log(`repaired  ${show(drift)}`);
    for (const drift of repair.left) console.log(`left      ${show(drift)}`);
    repaired += repair.repaired.length;
    left += repair.left.length;
  };
  try {
    await audit(url, async ({ variantId }) => {
      if (!found.has(variantId) && found.size === repairedTogether) await repairFound();
      found.add(variantId);
    });
    if (found.size > 0) await repairFound();
  } finally {
    await database.close();
  }
  console.log(`${repaired} levels repaired`);
  if (left > 0) throw new Error(`${left} levels left: receive or count goods, or cancel orders, and repair again`);
}

const program = createProgram('inventory');
program
  .command('audit')
  .description('compare every level with the sums of the ledger and of what orders hold; ends with 1 when one differs')
  .action(() => reportFailure(auditCommand));
program
  .command('repair')
  .description('write movements that correct what differs; ends with 1 when something could not be')
  .action(() => reportFailure(repairCommand));
await program.parseAsync();
