import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { databaseName } from '../../subgraph-list/subgraph-names.ts';
import { testEnvironment } from '../../test-database/environment.ts';
import { provisionDatabase, subgraphDatabaseUrl } from '../provision-database.ts';

const subgraphs = ['provision-a', 'provision-b'];
const adminUrl = () => testEnvironment().SOUK_TEST_DATABASE_URL;

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  // At once: provisioning must not race with itself.
  await Promise.all(
    subgraphs.map((subgraph) =>
      provisionDatabase({ adminUrl: adminUrl(), subgraph, password: `secret of ${subgraph}` }),
    ),
  );
});

afterAll(async () => {
  for (const subgraph of subgraphs) {
    await query(adminUrl(), `DROP DATABASE ${databaseName(subgraph)}`);
    await query(adminUrl(), `DROP ROLE ${databaseName(subgraph)}`);
  }
});

test('a subgraph may create tables in its own database', async () => {
  const url = subgraphDatabaseUrl(adminUrl(), 'provision-a', 'secret of provision-a');
  await query(url, 'CREATE TABLE own (id int)');
  expect(await query(url, 'SELECT * FROM own')).toEqual([]);
});

test('a subgraph cannot connect to the database of another', async () => {
  const url = new URL(subgraphDatabaseUrl(adminUrl(), 'provision-a', 'secret of provision-a'));
  url.pathname = '/souk_provision_b';
  await expect(query(url.href, 'SELECT 1')).rejects.toThrow('permission denied for database "souk_provision_b"');
});

test('a subgraph is no administrator', async () => {
  const url = subgraphDatabaseUrl(adminUrl(), 'provision-a', 'secret of provision-a');
  await expect(query(url, 'CREATE DATABASE more')).rejects.toThrow('permission denied to create database');
  await expect(query(url, 'CREATE ROLE more')).rejects.toThrow('permission denied to create role');
});

test('provisioning again changes the password and keeps the data', async () => {
  const before = await provisionDatabase({ adminUrl: adminUrl(), subgraph: 'provision-b', password: 'first' });
  await query(before, 'CREATE TABLE kept AS SELECT 42 AS answer');
  const after = await provisionDatabase({ adminUrl: adminUrl(), subgraph: 'provision-b', password: 'second' });
  expect(await query(after, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  await expect(query(before, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
});

test('an administrator that is no superuser may provision', async () => {
  await query(adminUrl(), `CREATE ROLE deployer LOGIN CREATEDB CREATEROLE PASSWORD 'deploy'`);
  const deployer = new URL(adminUrl());
  deployer.username = 'deployer';
  deployer.password = 'deploy';
  try {
    const url = await provisionDatabase({ adminUrl: deployer.href, subgraph: 'provision-c', password: 'c' });
    expect(await query(url, 'SELECT current_user AS role')).toEqual([{ role: 'souk_provision_c' }]);
    await provisionDatabase({ adminUrl: deployer.href, subgraph: 'provision-c', password: 'c' });
  } finally {
    await query(adminUrl(), 'DROP DATABASE IF EXISTS souk_provision_c');
    await query(adminUrl(), 'DROP ROLE IF EXISTS souk_provision_c');
    await query(adminUrl(), 'DROP ROLE deployer');
  }
});
