/**
 * Before the services start: creates each subgraph's role and database where they are missing, gives the role the password
 * of its URL, and applies the migrations that are new. Does no harm when it runs again.
 */
import { applyMigrations } from '#packages/migrations/apply-migrations.ts';
import { provisionDatabase } from '#packages/provisioning/provision-database.ts';
import { environment } from './environment.ts';

for (const { name, prismaDirectory, url } of environment.databases) {
  const password = decodeURIComponent(new URL(url).password);
  await provisionDatabase({ adminUrl: environment.adminUrl, subgraph: name, password });
  const applied = await applyMigrations(url, `${prismaDirectory}/migrations`);
  console.log(`${name}: ${applied.join(', ') || 'up to date'}`);
}
