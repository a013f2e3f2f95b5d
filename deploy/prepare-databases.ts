/**
 * Before the services start: creates each subgraph's role and database where they are missing, gives the role the password
 * of its URL, and applies the migrations that are new. Does no harm when it runs again.
 */
import { applyMigrations } from '#packages/migrations/apply-migrations.ts';
import { provisionDatabase } from '#packages/provisioning/provision-database.ts';
import { environment } from './environment.ts';

for (const { subgraph, url } of environment.subgraphs) {
  const password = decodeURIComponent(new URL(url).password);
  await provisionDatabase({ adminUrl: environment.adminUrl, subgraph, password });
  const applied = await applyMigrations(url, `prisma/${subgraph}/migrations`);
  console.log(`${subgraph}: ${applied.join(', ') || 'up to date'}`);
}
