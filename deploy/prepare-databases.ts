/**
 * Before the services start: creates each room's role and database where they are missing, gives the role the password
 * of its URL, and applies the migrations that are new. Does no harm when it runs again.
 */
import { applyMigrations } from '#packages/migrations/apply-migrations.ts';
import { provisionRoom } from '#packages/provisioning/provision-room.ts';
import { environment } from './environment.ts';

for (const { room, url } of environment.rooms) {
  const password = decodeURIComponent(new URL(url).password);
  await provisionRoom({ adminUrl: environment.adminUrl, room, password });
  const applied = await applyMigrations(url, `prisma/${room}/migrations`);
  console.log(`${room}: ${applied.join(', ') || 'up to date'}`);
}
