import Sequencer from '@jest/test-sequencer';

const isOfBench = ({ path }) => path.includes('/bench/tests/');

/**
 * The order in which jest runs test files. Without times of an earlier run it begins with the largest files, but tests of
 * benches are small files that take longest: begun last, they would leave the other workers without work.
 */
export default class BenchesFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(isOfBench), ...sorted.filter((test) => !isOfBench(test))];
  }
}
