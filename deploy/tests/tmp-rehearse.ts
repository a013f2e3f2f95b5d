import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { startTemporaryPostgres } from '#packages/embedded-postgres/start-temporary-postgres.ts';
import { interpolated } from './compose-file.ts';
const dir = mkdtempSync('/tmp/rehearse-');
execFileSync(process.execPath, ['deploy/create-env.mjs', `${dir}/.env`]);
const { services } = interpolated(readFileSync(`${dir}/.env`, 'utf8'));
const pg = await startTemporaryPostgres();
const conf = readFileSync('deploy/nats/nats.conf', 'utf8').replace('sync_interval: always', '').replace('/data', `${dir}/data`).replace('8222', '18222');
writeFileSync(`${dir}/nats.conf`, `listen: "127.0.0.1:14222"\n${conf}`);
const kids = [spawn('nats-server', ['--config', `${dir}/nats.conf`], { env: services['nats']!.environment, stdio: 'ignore' })];
const ports: Record<string, number> = { auth: 24001, product: 24002, inventory: 24003, order: 24004, analytics: 24005, gateway: 24000 };
const local = (env: Record<string, string>) => Object.fromEntries(Object.entries(env).map(([k, v]) => {
  let s = v.replace('@nats:4222', '@127.0.0.1:14222').replace('@postgres:5432', `@127.0.0.1:${pg.port}`).replace(/http:\/\/(\w+):4000/, (_, r) => `http://127.0.0.1:${ports[r]}`);
  if (k === 'ADMIN_DATABASE_URL') s = pg.url;
  return [k, s];
}));
const image = { NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1' };
const node = process.execPath;
try {
  console.log(execFileSync(node, ['deploy/prepare-databases.ts'], { cwd: '/tmp/souk-image', env: local(services['migrate']!.environment!), encoding: 'utf8' }));
  for (const name of Object.keys(ports)) {
    kids.push(spawn(node, services[name]!.command!.slice(1), { cwd: '/tmp/souk-image', stdio: ['ignore', 'pipe', 'inherit'], env: { ...image, PORT: String(ports[name]), ...local(services[name]!.environment!) } }));
    kids.at(-1)!.stdout!.on('data', (d) => String(d).split('\n').filter((l) => /"level":[456]/.test(l)).forEach((l) => console.log(name, l.slice(0, 500))));
  }
  const until = Date.now() + 20000;
  for (const [name, port] of Object.entries(ports)) {
    for (;;) { try { const r = await fetch(`http://127.0.0.1:${port}/readyz`); if (r.ok || Date.now() > until) { console.log(name, r.status, r.ok ? '' : await r.text()); break; } } catch (e) { if (Date.now() > until) { console.log(name, String(e)); break; } } await new Promise((r) => setTimeout(r, 100)); }
  }
  const check = services && "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))";
  execFileSync(node, ['--eval', check], { env: { PORT: '24000' } }); console.log('healthcheck ok');
  const r = await fetch('http://127.0.0.1:24000/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ products(first: 2) { totalCount edges { node { id } } } }' }) });
  console.log(r.status, await r.text());
} finally {
  const t = Date.now();
  for (const k of kids.slice(1).reverse()) k.kill('SIGTERM');
  await Promise.all(kids.slice(1).map((k) => k.exitCode ?? new Promise((r) => k.once('exit', (c) => { console.log('exit', c, Date.now() - t); r(c); }))));
  kids[0]!.kill('SIGTERM'); await pg.stop();
}
