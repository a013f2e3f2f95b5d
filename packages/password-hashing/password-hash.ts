/** Cost of Argon2id. */
export interface HashParameters {
  /** Memory in KiB. */
  memoryCost: number;
  /** Passes over it. */
  timeCost: number;
  /** Lanes. */
  parallelism: number;
}

/** All that decides, together with the password, what a hash is. */
export interface Recipe {
  parameters: HashParameters;
  salt: Uint8Array;
  /** Bytes of the hash. */
  length: number;
}

/** What hashes found in a database may ask of this process at most: somebody who can write one must not stop it. */
const costliest: HashParameters = { memoryCost: 256 * 1024, timeCost: 10, parallelism: 8 };
const shortestHash = 16;
const longestHash = 64;
const shortestSalt = 8;

const phcFormat = /^\$argon2id\$v=19\$m=(\d{1,6}),t=(\d{1,2}),p=(\d)\$([A-Za-z0-9+/]{1,86})\$([A-Za-z0-9+/]{1,86})$/;

/**
 * Reads a hash in the PHC string format (https://github.com/P-H-C/phc-string-format). Null when it is none of Argon2id
 * version 1.3, or costs more than 256 MiB, ten passes or eight lanes.
 */
export function readHash(text: string): { recipe: Recipe; hash: Uint8Array } | null {
  const [, memory, passes, lanes, salt = '', hash = ''] = phcFormat.exec(text) ?? [];
  const parameters = { memoryCost: Number(memory), timeCost: Number(passes), parallelism: Number(lanes) };
  const read = { salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') };
  if (!isAffordable(parameters) || read.salt.length < shortestSalt) return null;
  if (read.hash.length < shortestHash || read.hash.length > longestHash) return null;
  return { recipe: { parameters, salt: read.salt, length: read.hash.length }, hash: read.hash };
}

export function writeHash(recipe: Recipe, hash: Uint8Array): string {
  return `${textOf(recipe)}$${base64(hash)}`;
}

/** The same for equal recipes only. */
export function keyOf(recipe: Recipe): string {
  return `${textOf(recipe)}$${recipe.length}`;
}

function textOf({ parameters: { memoryCost, timeCost, parallelism }, salt }: Recipe): string {
  return `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$${base64(salt)}`;
}

/** False for what is not a number, too. RFC 9106 asks for 8 KiB in each lane. */
function isAffordable({ memoryCost, timeCost, parallelism }: HashParameters): boolean {
  return (
    parallelism >= 1 &&
    parallelism <= costliest.parallelism &&
    timeCost >= 1 &&
    timeCost <= costliest.timeCost &&
    memoryCost >= 8 * parallelism &&
    memoryCost <= costliest.memoryCost
  );
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}
