import type { Session } from '#clients/storefront/keep-session.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Actor } from '../../scripts/access/actors.ts';
import { SignInDocument, type SignInInput } from '../contract/generated.ts';
import { aGroup, join } from '../customer-groups/group-shop.ts';
import { expectType } from '../shop/expect-type.ts';
import { makeProduct } from '../shop/make-product.ts';
import { anonymous, demoAccounts, graphUrl, newCustomer, signedIn } from '../shop/people.ts';
import { orderFor, placeOrder } from '../shop/place-order.ts';
import { openSubgraphDatabases } from '../stack/subgraph-databases.ts';
import type { GraphQLResponse } from './outcome.ts';

/** An account for each actor of the access table, and what belongs to the owner. */
export interface TestAccounts {
  credentials: Record<Actor, SignInInput | null>;
  /** Arguments that find something, by `Type.field`: what is somebody's is the owner's. */
  given: Record<string, Record<string, unknown>>;
}

/** The fields of which `given` has arguments. */
export const givenFields = [
  'Query.backInStockRequest',
  'Query.customerGroup',
  'Query.customerGroupChanges',
  'Query.job',
  'Query.message',
  'Query.order',
  'Query.personalData',
  'Query.product',
  'Query.salesReport',
  'Query.user',
  'Query.variant',
];

/** Makes the accounts, and what is to be found with them. */
export async function createTestAccounts(): Promise<TestAccounts> {
  const staff = await signedIn('staff');
  const [owner, customer] = [await newCustomer(), await newCustomer()];
  const { slug, variant } = await makeProduct(staff, { stock: 1 });
  const order = await placeOrder(owner.souk, orderFor([{ variantId: variant.id, quantity: 1 }]));
  await keepAddress(owner.credentials);
  const { id: groupId } = await aGroup(staff);
  await join(staff, groupId, [owner.id]);
  const given: Record<(typeof givenFields)[number], Record<string, unknown>> = {
    'Query.backInStockRequest': { id: await insertBackInStockRequest(owner.id, variant.id) },
    'Query.customerGroup': { id: groupId },
    'Query.customerGroupChanges': { groupId },
    'Query.job': { id: await insertJob(owner.id) },
    'Query.message': { id: await insertMessage(owner.id) },
    'Query.order': { id: order.id },
    'Query.personalData': { userId: owner.id },
    'Query.product': { slug },
    'Query.salesReport': { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z', interval: 'DAY' },
    'Query.user': { id: owner.id },
    'Query.variant': { sku: variant.sku },
  };
  const { staff: staffLogin, admin } = demoAccounts;
  const credentials = { customer: customer.credentials, owner: owner.credentials, staff: staffLogin, admin };
  return { credentials: { anonymous: null, ...credentials }, given };
}

/** A new session of the actor; null for nobody. */
export async function sessionOf(credentials: SignInInput | null): Promise<Session | null> {
  if (credentials === null) return null;
  const { signIn } = await anonymous().mutate(SignInDocument, { input: credentials });
  return expectType(signIn, 'Session');
}

export async function ask(query: string, session: Session | null): Promise<GraphQLResponse> {
  const response = await fetch(graphUrl(), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(session && { authorization: `Bearer ${session.accessToken}` }),
    },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as GraphQLResponse;
}

/** Long work that somebody has started: no customer may start any by a mutation. It has a value for each of its fields. */
async function insertJob(startedBy: string): Promise<string> {
  await using databases = openSubgraphDatabases();
  const id = uuidv7();
  const statement = `
    WITH job AS (
      INSERT INTO job (id, version, kind, status, started_by, done, total, counts, rejected_count, error, created_at, finished_at)
      VALUES ($1, 1, 'count-rows', 'FAILED', $2, 1, 1, '[{"name":"counted","count":0}]', 1, '{"code":"NONE","message":"No."}',
        now(), now())
      RETURNING id
    )
    INSERT INTO job_rejection (job_id, index, code, message) SELECT id, 0, 'NONE', 'No.' FROM job`;
  await databases.rows('job', statement, [id, startedBy]);
  return id;
}

/** What somebody was told, and would have been sent, and a device of theirs, with a value for each field. */
async function insertMessage(recipientId: string): Promise<string> {
  await using databases = openSubgraphDatabases();
  const id = uuidv7();
  const statement = `
    WITH message AS (
      INSERT INTO message (id, kind, channel, recipient_id, about_id, event_id, repetition, resend_of, correlation_id, status,
        reason, address, locale, created_at, settled_at)
      VALUES ($1, 'WELCOME', 'EMAIL', $2, $2, $1, 1, $1, 'test', 'FAILED', 'None.', 'owner@customer.test', 'en', now(), now())
      RETURNING id
    ), mail AS (
      INSERT INTO mailbox_message (id, recipient_id, "to", subject, html, text, sent_at)
      SELECT id, $2, 'owner@customer.test', 'None', '<p>None</p>', 'None', now() FROM message
    ), device AS (
      INSERT INTO push_device (id, recipient_id, endpoint, p256dh, auth, vapid_key, label, created_at, active_at)
      SELECT id, $2, 'https://push.example.com/' || id, '', '', '', 'Laptop', now(), now() FROM message
    )
    INSERT INTO message_attempt (message_id, number, at, provider, outcome, answer)
    SELECT id, 1, now(), 'mailbox', 'REFUSED', 'None.' FROM message`;
  await databases.rows('notification', statement, [id, recipientId]);
  return id;
}

/** What somebody asked to be told of, and waits for. */
async function insertBackInStockRequest(recipientId: string, variantId: string): Promise<string> {
  await using databases = openSubgraphDatabases();
  const id = uuidv7();
  const statement = `
    INSERT INTO back_in_stock_request (id, recipient_id, variant_id, stock_version, created_at, expires_at)
    VALUES ($1, $2, $3, 1, now(), now() + interval '1 day')`;
  await databases.rows('notification', statement, [id, recipientId, variantId]);
  return id;
}

async function keepAddress(owner: SignInInput): Promise<void> {
  const address = '{ name: "Ada", line1: "1 High Street", city: "London", postalCode: "N1 9GU", country: "GB" }';
  const query = `mutation { createSavedAddress(input: { address: ${address} }) { __typename } }`;
  const answer = await ask(query, await sessionOf(owner));
  const { __typename: type } =
    (answer.data as { createSavedAddress?: { __typename: string } })?.createSavedAddress ?? {};
  if (type !== 'SavedAddress') throw new Error(`the owner has no address: ${JSON.stringify(answer)}`);
}
