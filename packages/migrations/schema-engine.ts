import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { connectCatalogAdapter } from './catalog-adapter.ts';

export type SchemaEngine = bindings.SchemaEngine;

/** The databases an engine works on. */
export interface EngineDatabases {
  /** The one that is migrated. */
  url: string;
  /** An empty one where migrations are replayed to compare them with a schema. Default: none, comparing throws. */
  shadowUrl?: string;
}

/**
 * Runs `use` with the engine behind `prisma migrate`, compiled to WebAssembly: the stock command line downloads the same
 * engine as a native program, which fails wherever only the package registry is reachable.
 */
export async function withSchemaEngine<Result>(
  { url, shadowUrl }: EngineDatabases,
  use: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  instantiate();
  const pools: pg.Pool[] = [];
  const connect = (connectionString: string) => {
    const pool = new pg.Pool({ connectionString, max: 1 });
    pools.push(pool);
    return connectCatalogAdapter(pool);
  };
  const adapterFactory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(url),
    connectToShadowDb: () => {
      if (shadowUrl === undefined) throw new Error('Comparing migrations needs an empty shadow database');
      return connect(shadowUrl);
    },
  });
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [['schema.prisma', DATASOURCE]] },
    () => {},
    adapterFactory,
  );
  try {
    return await use(engine);
  } catch (error) {
    throw panicMessage === undefined ? error : new Error(panicMessage, { cause: error });
  } finally {
    engine.free();
    // The engine does not close its connections.
    await Promise.all(pools.map((pool) => pool.end()));
  }
}

const DATASOURCE = 'datasource db {\n  provider = "postgresql"\n}\n';

/** What is used of the global that TypeScript declares only together with the DOM. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: Record<string, object>) => { exports: Record<string, unknown> };
};

let instantiated = false;
let panicMessage: string | undefined;

function instantiate(): void {
  if (instantiated) return;
  // The engine's panic hook calls this global; without it a panic would surface as a TypeError inside the hook.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => {
        panicMessage = message;
      },
    },
  });
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const module = new WebAssembly.Module(readFileSync(join(dirname(entry), 'schema_engine_bg.wasm')));
  const { exports } = new WebAssembly.Instance(module, { './schema_engine_bg.js': engineImports() });
  bindings.__wbg_set_wasm(exports);
  (exports['__wbindgen_start'] as () => void)();
  instantiated = true;
}

function engineImports(): Record<string, unknown> {
  const imports: Record<string, unknown> = { ...bindings };
  for (const [name, value] of Object.entries(imports)) {
    if (!name.startsWith('__wbg_setTimeout_')) continue;
    // The engine leaves the timer of its 10 s wait for a lock running, and the process would live as long.
    const setTimer = value as (...args: unknown[]) => NodeJS.Timeout;
    imports[name] = (...args: unknown[]) => setTimer(...args).unref();
  }
  return imports;
}
