/**
 * `npm run migrate`: brings every room's database up to date.
 * `npm run migrate -- new <room> <name>`: writes what changed in prisma/<room>/schema.prisma as a migration.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { applyMigrations } from '#packages/migrations/apply-migrations.ts';
import { roomsWithDatabase } from '#packages/migrations/rooms.ts';
import { writeMigration } from '#packages/migrations/write-migration.ts';
