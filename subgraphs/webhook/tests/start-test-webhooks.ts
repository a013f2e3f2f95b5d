import { randomBytes } from 'node:crypto';
import { productUpdatedV1 } from '#events/product/product-updated.v1.ts';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import { anonymous, type Identity } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import type { Answer } from '#packages/test-subgraph/create-test-gateway.ts';
import { startTestSubgraph, type TestSubgraph } from '#packages/test-subgraph/start-test-subgraph.ts';
import type { Dependencies } from '../dependencies.ts';
import { scopesOf } from '../domain/event-catalogue.ts';
import { subgraph } from '../subgraph.ts';
import { type Receiver, startReceiver } from './receiver.ts';

/** Holds every scope that events take. */
export const administrator: Identity = {
  ...anonymous,
  userId: uuidv7(),
  sessionId: uuidv7(),
  roles: ['ADMIN'],
  scopes: [...scopesOf(['*']), 'webhooks:write'],
};

export interface TestWebhooks extends TestSubgraph<Dependencies> {
  receiver: Receiver;
  /** Lets time pass for the subgraph. */
  advance(milliseconds: number): void;
  /** The only field of an operation, asked for by an administrator unless told otherwise. Throws when there are errors. */
  field(operation: string, variables?: Record<string, unknown>, identity?: Identity): Promise<Answer['data']>;
  /** Registers an endpoint at a path of the receiver. */
  register(path: string, wishes?: Record<string, unknown>): Promise<{ id: string; secret: string; path: string }>;
}

export async function startTestWebhooks(environment: Record<string, string> = {}): Promise<TestWebhooks> {
  let ahead = 0;
  const receiver = await startReceiver();
  const started = await startTestSubgraph(subgraph, {
    environment: {
      WEBHOOK_SECRET: randomBytes(32).toString('base64url'),
      WEBHOOK_ALLOW_PRIVATE: 'true',
      ...environment,
    },
    clock: () => new Date(Date.now() + ahead),
  });
  const field = async (operation: string, variables = {}, identity: Identity = administrator) => {
    const { data, errors } = await started.ask(operation, variables, { identity });
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values<Answer['data']>(data)[0];
  };
  return {
    ...started,
    receiver,
    advance(milliseconds) {
      ahead += milliseconds;
    },
    field,
    async register(path, wishes = {}) {
      const input = { url: receiver.url + path, eventTypes: ['product.updated'], ...wishes };
      const created = await field(createOperation, { input });
      return { ...created.endpoint, secret: created.secret, path };
    },
    async [Symbol.asyncDispose]() {
      await started[Symbol.asyncDispose]();
      await receiver[Symbol.asyncDispose]();
    },
  };
}

export const createOperation = /* GraphQL */ `
  mutation ($input: CreateWebhookEndpointInput!) {
    createWebhookEndpoint(input: $input) {
      __typename
      ... on WebhookEndpointCreated { endpoint { id url description eventTypes ordered active secrets { expiresAt } } secret }
      ... on WebhookEventTypesForbidden { missing }
      ... on UserError { code path message }
    }
  }
`;

export const deliveriesOperation = /* GraphQL */ `
  query ($endpointId: ID!, $status: WebhookDeliveryStatus, $eventType: String, $first: Int, $after: String) {
    webhookDeliveries(endpointId: $endpointId, status: $status, eventType: $eventType, first: $first, after: $after) {
      edges {
        cursor
        node {
          id eventId eventType status isTest replayOf body nextAttemptAt finishedAt endpoint { id }
          attempts { number headers { name value } status responseBody error durationMs }
        }
      }
      pageInfo { hasNextPage }
    }
  }
`;

/** A product was changed; by default for the first time. */
export const aChange = (productId = uuidv7(), aggregateVersion = 1): AnyEvent =>
  anEvent(productUpdatedV1, productId, { productId, variants: [] }, { aggregateVersion });
