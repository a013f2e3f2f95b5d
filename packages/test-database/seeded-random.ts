/** Numbers from 0 to below 1, the same ones for the same seed, from 1 to 2,147,483,646. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
