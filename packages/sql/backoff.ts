/**
 * Milliseconds to wait before the next try: `first` after the first failure, doubled with each further one up to
 * `most`, of which a random half is taken off so that those who failed together do not return together
 * ("equal jitter", https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 */
export function backoff(failures: number, { first, most }: { first: number; most: number }): number {
  const ceiling = Math.min(most, first * 2 ** Math.min(failures - 1, 30));
  return Math.round(ceiling / 2 + (Math.random() * ceiling) / 2);
}
