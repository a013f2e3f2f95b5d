import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mechanismObjects } from './mechanism-objects.ts';
import { migrationList } from './migration-list.ts';
import { withSchemaEngine } from './schema-engine.ts';
import { withShadowDatabase } from './shadow-database.ts';

/**
 * The SQL that leads from a subgraph's migrations to its `schema.prisma`; undefined when they agree. Tables of mechanisms
 * are none of its business. The migrations are replayed on a throwaway database of the server that `adminUrl` names, whose
 * role may create one.
 */
export async function schemaChanges(adminUrl: string, subgraphDir: string): Promise<string | undefined> {
  const filters = await mechanismObjects(adminUrl);
  return withShadowDatabase(adminUrl, (shadowUrl) =>
    withSchemaEngine({ url: adminUrl, shadowUrl }, async (engine) => {
      const schema = { path: 'schema.prisma', content: readFileSync(join(subgraphDir, 'schema.prisma'), 'utf8') };
      const { exitCode, stdout } = await engine.diff({
        from: { tag: 'migrations', ...migrationList(join(subgraphDir, 'migrations')) },
        to: { tag: 'schemaDatamodel', files: [schema] },
        script: true,
        exitCode: true,
        filters,
      });
      return exitCode === 0 ? undefined : (stdout ?? undefined);
    }),
  );
}
