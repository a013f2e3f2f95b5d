import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { CommitSignal } from '#packages/outbox/commit-signal.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { startTestSubgraph, type TestSubgraph } from '#packages/test-subgraph/start-test-subgraph.ts';
import type { Dependencies } from '../dependencies.ts';
import { subgraph } from '../subgraph.ts';
import { aTrackedJob } from './a-tracked-job.ts';

/** What happens while a job is waited for. */
let meanwhile: () => Promise<unknown>;
let waited: number;
const signal: CommitSignal = {
  expect: () => ({
    async within() {
      waited++;
      await meanwhile();
      return null;
    },
    [Symbol.dispose]() {},
  }),
};

let started: TestSubgraph<Dependencies>;
beforeAll(async () => {
  started = await startTestSubgraph(subgraph, { change: (made) => ({ ...made, signal }) });
});
afterAll(async () => started[Symbol.asyncDispose]());

async function look(id: string, identity = aPerson()) {
  waited = 0;
  const { data } = await started.ask('query ($id: ID!) { job(id: $id) { id } }', { id }, { identity });
  return { job: data.job, waited };
}

test('a job that was started a moment ago is waited for', async () => {
  const person = aPerson();
  const { id, queued } = aTrackedJob(person.userId);
  meanwhile = () => started.deliver(queued);
  expect(await look(id, person)).toEqual({ job: { id }, waited: 1 });
  expect(await look(id, person)).toEqual({ job: { id }, waited: 0 });
});

test('one that nobody has started is null then', async () => {
  meanwhile = async () => {};
  expect(await look(uuidv7())).toEqual({ job: null, waited: 1 });
});

test.each([
  ['is no UUIDv7', '919108f7-52d1-4320-9bac-f847db4148a8'],
  ['was made long ago', '017f22e2-79b0-7cc3-98c4-dc0c0c07398f'],
])('one whose id %s is not waited for', async (_what, id) => {
  expect(await look(id)).toEqual({ job: null, waited: 0 });
});
