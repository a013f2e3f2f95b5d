/** Prisma's record of the database that migrations are written for; it must be committed with them. */
export const LOCKFILE = {
  path: 'migration_lock.toml',
  content: '# Read by Prisma: the database these migrations are for.\nprovider = "postgresql"\n',
};
