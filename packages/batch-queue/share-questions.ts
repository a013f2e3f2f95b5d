/**
 * Makes one question of all that are asked while the one before is under way, or in the same turn. `ask` answers in the order
 * in which the questions were given; when it rejects, all of them are.
 */
export function shareQuestions<Question, Answer>(
  ask: (questions: readonly Question[]) => Promise<Answer[]>,
): (question: Question) => Promise<Answer> {
  let waiting: { question: Question; answer: PromiseWithResolvers<Answer> }[] = [];
  let isAsking = false;
  const run = async () => {
    while (waiting.length > 0) {
      const asked = waiting;
      waiting = [];
      try {
        const answers = await ask(asked.map(({ question }) => question));
        for (const [index, { answer }] of asked.entries()) answer.resolve(answers[index] as Answer);
      } catch (error) {
        for (const { answer } of asked) answer.reject(error);
      }
    }
    isAsking = false;
  };
  return (question) => {
    const answer = Promise.withResolvers<Answer>();
    waiting.push({ question, answer });
    if (!isAsking) {
      isAsking = true;
      setImmediate(() => void run());
    }
    return answer.promise;
  };
}
