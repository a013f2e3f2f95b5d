import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMigrations } from './read-migrations.ts';
import { withSchemaEngine } from './schema-engine.ts';
import { withShadowDatabase } from './shadow-database.ts';

/**
 * The SQL that leads from a subgraph's migrations to its `schema.prisma`; undefined when they agree. The migrations are
 * replayed on a throwaway database of the server that `adminUrl` names, whose role may create one.
 */
export function schemaChanges(adminUrl: string, subgraphDir: string): Promise<string | undefined> {
  return withShadowDatabase(adminUrl, (shadowUrl) =>
    withSchemaEngine({ url: adminUrl, shadowUrl }, async (engine) => {
      const schema = { path: 'schema.prisma', content: readFileSync(join(subgraphDir, 'schema.prisma'), 'utf8') };
      const { exitCode, stdout } = await engine.diff({
        from: { tag: 'migrations', ...readMigrations(join(subgraphDir, 'migrations')) },
        to: { tag: 'schemaDatamodel', files: [schema] },
        script: true,
        exitCode: true,
        filters: { externalTables: [], externalEnums: [] },
      });
      return exitCode === 0 ? undefined : (stdout ?? undefined);
    }),
  );
}
