/** What a conflict says of something that somebody else has changed. @param what the thing, for example `category` */
export const changedSince = (what: string, { version }: { version: number }) => ({
  message: `Somebody else changed the ${what}: it has version ${version} now.`,
  path: ['input', 'expectedVersion'],
});
