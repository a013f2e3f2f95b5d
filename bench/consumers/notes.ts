import { note } from '#packages/jetstream/tests/messaging-fixture.ts';

/** How many events an aggregate has. */
const versions = 10;

/** What fails is the text of a note that begins with this. */
export const failingText = 'failing';

/**
 * Notes in the order they are published: version after version of each aggregate. One in a hundred is to fail, and no
 * aggregate has two of them. `count`: a multiple of 1,000.
 */
export function* notes(count: number): Generator<ReturnType<typeof note>> {
  const aggregates = count / versions;
  for (let version = 1; version <= versions; version++) {
    for (let aggregate = 0; aggregate < aggregates; aggregate++) {
      const fails = aggregate % 100 === (version * 37) % 100;
      yield note(`n${aggregate}`, version, `${fails ? failingText : 'well'} ${aggregate} ${version}`);
    }
  }
}
