import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { userErasedV1 } from '#events/auth/user-erased.v1.ts';
import { trackedJobCancelledV1 } from '#events/tracked-job/tracked-job-cancelled.v1.ts';
import { trackedJobCompletedV1 } from '#events/tracked-job/tracked-job-completed.v1.ts';
import { trackedJobFailedV1 } from '#events/tracked-job/tracked-job-failed.v1.ts';
import { trackedJobProgressedV1 } from '#events/tracked-job/tracked-job-progressed.v1.ts';
import { trackedJobStartedV1 } from '#events/tracked-job/tracked-job-started.v1.ts';
import { anonymous, type Identity } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { startTestSubgraph, type TestSubgraph } from '#packages/test-subgraph/start-test-subgraph.ts';
import type { Dependencies } from '../dependencies.ts';
import { pruneJobs } from '../store/prune-jobs.ts';
import { subgraph } from '../subgraph.ts';
import { aProgress, aRejection, aTrackedJob } from './a-tracked-job.ts';

let started: TestSubgraph<Dependencies>;
beforeAll(async () => {
  started = await startTestSubgraph(subgraph);
});
afterAll(async () => started[Symbol.asyncDispose]());

const fields = /* GraphQL */ `{
  id kind status progress { done total } result { name count } error { code message }
  rejected { totalCount edges { node { index code message } } }
  createdAt startedAt cancellationRequestedAt finishedAt
}`;

async function show(id: string, identity: Identity) {
  const { data, errors } = await started.ask(`query ($id: ID!) { job(id: $id) ${fields} }`, { id }, { identity });
  return data?.job ?? errors ?? null;
}

/** A job of the person, as far as `steps` tell. */
async function aJob(person: { userId: string }, ...steps: ((job: ReturnType<typeof aTrackedJob>) => unknown)[]) {
  const job = aTrackedJob(person.userId);
  await started.deliver(job.queued);
  for (const step of steps) await step(job);
  return job;
}
type Step = (job: ReturnType<typeof aTrackedJob>) => Promise<unknown>;
const begun: Step = ({ id, next }) => started.deliver(next(trackedJobStartedV1, { jobId: id }));
const further =
  (done: number, ...rejected: number[]): Step =>
  ({ id, next }) =>
    started.deliver(next(trackedJobProgressedV1, aProgress(id, done, rejected.map(aRejection))));
const completed: Step = ({ id, next }) => started.deliver(next(trackedJobCompletedV1, aProgress(id, 10)));
const cancelled: Step = ({ id, next }) => started.deliver(next(trackedJobCancelledV1, aProgress(id, 4)));

const typesOf = async (id: string) => (await started.events(id)).map(({ type }) => type);

describe('a job is shown', () => {
  test('as queued, with the time at which it was started', async () => {
    const person = aPerson();
    const { id, queued } = await aJob(person);
    expect(await show(id, person)).toEqual({
      id,
      kind: 'import-orders',
      status: 'QUEUED',
      progress: { done: 0, total: 10 },
      result: [],
      error: null,
      rejected: { totalCount: 0, edges: [] },
      createdAt: queued.occurredAt,
      startedAt: null,
      cancellationRequestedAt: null,
      finishedAt: null,
    });
  });

  test('as it goes on, with the rows that were not taken, and completes', async () => {
    const person = aPerson();
    const { id } = await aJob(person, begun, further(4, 1, 3), further(7, 6), completed);
    expect(await show(id, person)).toMatchObject({
      status: 'COMPLETED',
      progress: { done: 10, total: 10 },
      result: [{ name: 'imported', count: 10 }],
      rejected: { totalCount: 3, edges: [1, 3, 6].map((index) => ({ node: aRejection(index) })) },
      startedAt: expect.any(String),
      finishedAt: expect.any(String),
    });
    expect(await typesOf(id)).toEqual([
      'job.queued',
      'job.started',
      'job.progressed',
      'job.progressed',
      'job.completed',
    ]);
  });

  test('as failed, with the reason', async () => {
    const person = aPerson();
    const error = { code: 'INTERNAL_SERVER_ERROR', message: 'It cannot be gone on with.' };
    const failed: Step = ({ id, next }) => started.deliver(next(trackedJobFailedV1, { ...aProgress(id, 4), error }));
    const { id } = await aJob(person, begun, failed);
    expect(await show(id, person)).toMatchObject({ status: 'FAILED', progress: { done: 4 }, error });
  });

  test('once, however often its events come', async () => {
    const person = aPerson();
    const job = await aJob(person, begun);
    const event = job.next(trackedJobProgressedV1, aProgress(job.id, 4, [aRejection(2)]));
    expect(await started.deliver(event)).toBe('new');
    expect(await started.deliver(event)).toBe('duplicate');
    expect(await show(job.id, person)).toMatchObject({ rejected: { totalCount: 1 } });
  });

  test('with its rejected rows page by page', async () => {
    const person = aPerson();
    const { id } = await aJob(person, begun, further(9, 0, 1, 2, 5, 8));
    const page = async (args: string) => {
      const operation = `query ($id: ID!) { job(id: $id) { rejected${args} {
        totalCount pageInfo { hasNextPage endCursor } edges { node { index } } } } }`;
      const { data, errors } = await started.ask(operation, { id }, { identity: person });
      return data?.job?.rejected ?? errors;
    };
    const first = await page('(first: 3)');
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
    expect(await page(`(first: 3, after: "${first.pageInfo.endCursor}")`)).toMatchObject({
      edges: [5, 8].map((index) => ({ node: { index } })),
      pageInfo: { hasNextPage: false },
    });
    expect(await page('(after: "nonsense")')).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('a job is for', () => {
  test('who started it, and staff that may see jobs; to others it does not exist', async () => {
    const person = aPerson();
    const { id } = await aJob(person);
    expect(await show(id.toUpperCase(), person)).toMatchObject({ id });
    expect(await show(id, aPerson({ scopes: ['jobs:read'] }))).toMatchObject({ id });
    expect(await show(id, aPerson({ scopes: ['orders:read', 'users:write'] }))).toBeNull();
    expect(await show(id, anonymous)).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(await show(uuidv7(), person)).toBeNull();
    expect(await show('nonsense', person)).toBeNull();
  });

  test('the service whose API key started it', async () => {
    const apiKeyId = uuidv7();
    const { id } = await aJob({ userId: `api-key:${apiKeyId}` });
    expect(await show(id, { ...anonymous, apiKeyId })).toMatchObject({ id });
    expect(await show(id, { ...anonymous, apiKeyId: uuidv7() })).toBeNull();
  });

  test('the gateway on behalf of them, when something has happened to it', async () => {
    const person = aPerson();
    const { id } = await aJob(person);
    const entity = async (identity: Identity) => {
      const operation = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Job { status } } }';
      const { data } = await started.ask(operation, { of: [{ __typename: 'Job', id }] }, { identity });
      return data._entities[0];
    };
    expect(await entity(person)).toEqual({ status: 'QUEUED' });
    expect(await entity(aPerson())).toBeNull();
    expect(await entity(anonymous)).toBeNull();
  });
});

test('the jobs of the caller come newest first, page by page, also of one status', async () => {
  const person = aPerson();
  const ids: string[] = [];
  for (const steps of [[], [begun], [begun, completed]]) ids.unshift((await aJob(person, ...steps)).id);
  await aJob(aPerson());
  const list = async (args: string) => {
    const operation = `{ jobs${args} { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }`;
    const { data } = await started.ask(operation, {}, { identity: person });
    const { edges, ...rest } = data.jobs;
    return { ...rest, ids: edges.map(({ node }: { node: { id: string } }) => node.id) };
  };
  const first = await list('(first: 2)');
  expect(first).toMatchObject({ totalCount: 3, ids: ids.slice(0, 2), pageInfo: { hasNextPage: true } });
  expect(await list(`(first: 2, after: "${first.pageInfo.endCursor}")`)).toMatchObject({ ids: ids.slice(2) });
  expect(await list('(status: RUNNING)')).toMatchObject({ totalCount: 1, ids: [ids[1]] });
});

describe('cancelling a job', () => {
  async function cancel(id: string, identity: Identity) {
    const operation = /* GraphQL */ `
      mutation ($id: ID!) {
        cancelJob(input: { id: $id }) {
          __typename
          ... on Job { id status cancellationRequestedAt }
          ... on JobIsOver { status }
          ... on UserError { code path }
        }
      }
    `;
    const { data, errors } = await started.ask(operation, { id }, { identity });
    return data?.cancelJob ?? errors;
  }
  const requestsOf = async (id: string) =>
    (await started.events()).filter(
      ({ type, data }) => type === 'tracked-job-cancellation.requested' && (data as { jobId: string }).jobId === id,
    );

  test('asks who runs it, once, and answers with the job as it is', async () => {
    const person = aPerson();
    const job = await aJob(person, begun);
    const answers = await Promise.all([cancel(job.id, person), cancel(job.id, person)]);
    for (const answer of [...answers, await cancel(job.id, person)]) {
      expect(answer).toMatchObject({
        __typename: 'Job',
        status: 'RUNNING',
        cancellationRequestedAt: expect.any(String),
      });
    }
    expect(await requestsOf(job.id)).toHaveLength(1);
    await cancelled(job);
    expect(await cancel(job.id, person)).toMatchObject({ __typename: 'Job', status: 'CANCELLED' });
    expect(await typesOf(job.id)).toEqual(['job.queued', 'job.started', 'job.cancellation-requested', 'job.cancelled']);
  });

  test('that completes meanwhile says so', async () => {
    const person = aPerson();
    const job = await aJob(person, begun);
    await cancel(job.id, person);
    await completed(job);
    expect(await show(job.id, person)).toMatchObject({ status: 'COMPLETED', progress: { done: 10 } });
  });

  test('that is over is refused, and asks nobody', async () => {
    const person = aPerson();
    const { id } = await aJob(person, begun, completed);
    const answer = await cancel(id, person);
    expect(answer).toEqual({
      __typename: 'JobIsOver',
      code: 'JOB_IS_OVER',
      status: 'COMPLETED',
      path: ['input', 'id'],
    });
    expect(await requestsOf(id)).toEqual([]);
  });

  test('is for who started it and staff that may; to others it does not exist', async () => {
    const { id } = await aJob(aPerson());
    for (const stranger of [aPerson(), aPerson({ scopes: ['jobs:read'] })]) {
      expect(await cancel(id, stranger)).toMatchObject({ __typename: 'NotFound', path: ['input', 'id'] });
    }
    expect(await requestsOf(id)).toEqual([]);
    expect(await cancel(id, aPerson({ scopes: ['jobs:write'] }))).toMatchObject({ __typename: 'Job', id });
    expect(await cancel(uuidv7(), aPerson())).toMatchObject({ __typename: 'NotFound' });
    expect(await cancel('nonsense', aPerson())).toMatchObject({ __typename: 'InvalidInput', path: ['input', 'id'] });
  });
});

describe('jobs are forgotten', () => {
  test('30 days after they ended, with their rejected rows', async () => {
    const { prisma } = started.dependencies.database;
    const person = aPerson();
    const [old, kept, open] = [
      await aJob(person, begun, further(4, 2), completed),
      await aJob(person, begun, completed),
      await aJob(person, begun),
    ];
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
    await prisma.job.update({ where: { id: old.id }, data: { finishedAt: daysAgo(30.1) } });
    await prisma.job.update({ where: { id: kept.id }, data: { finishedAt: daysAgo(29.9) } });
    while (await pruneJobs(prisma));
    const left = await prisma.job.findMany({ where: { startedBy: person.userId }, orderBy: { id: 'asc' } });
    expect(left.map(({ id }) => id)).toEqual([kept.id, open.id]);
    expect(await prisma.jobRejection.count({ where: { jobId: old.id } })).toBe(0);
  });

  test('when who started them leaves, who can copy them before; what is reported later is of no concern', async () => {
    const { userId, ...rest } = aPerson();
    const person = { userId, ...rest };
    const job = await aJob(person, begun, further(4, 2));
    const copy = async (identity: Identity) => {
      const operation = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on PersonalData { jobs } } }';
      const of = [{ __typename: 'PersonalData', userId }];
      const { data, errors } = await started.ask(operation, { of }, { identity });
      return data._entities[0]?.jobs ?? errors;
    };
    expect(await copy(person)).toMatchObject([{ id: job.id, rejections: [aRejection(2)] }]);
    expect(await copy(aPerson())).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    await started.deliver(anEvent(userErasedV1, userId, { userId }));
    expect(await copy(person)).toEqual([]);
    expect(await started.deliver(job.next(trackedJobProgressedV1, aProgress(job.id, 5)))).toBe('new');
    expect(await show(job.id, person)).toBeNull();
  });
});
