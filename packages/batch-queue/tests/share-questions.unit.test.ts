import { expect, test } from '@jest/globals';
import { shareQuestions } from '../share-questions.ts';

test('what is asked while a question is under way is the next one, and each gets its own answer', async () => {
  const asked: number[][] = [];
  const ask = shareQuestions(async (questions: readonly number[]) => {
    asked.push([...questions]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (questions.includes(0)) throw new Error('no question');
    return questions.map((question) => question * 2);
  });
  const first = [ask(1), ask(2)];
  await new Promise((resolve) => setImmediate(resolve));
  const second = [ask(3), ask(4)];
  expect(await Promise.all([...first, ...second])).toEqual([2, 4, 6, 8]);
  expect(asked).toEqual([
    [1, 2],
    [3, 4],
  ]);
  const failing = await Promise.allSettled([ask(0), ask(5)]);
  expect(failing.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await ask(6)).toBe(12);
});
