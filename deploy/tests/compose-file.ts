import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';

export interface ComposeService {
  image: string;
  build?: { dockerfile: string };
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  ports?: string[];
  ulimits?: { nofile: number };
  volumes?: string[];
  restart?: string;
  cap_drop?: string[];
  security_opt?: string[];
  read_only?: boolean;
  stop_grace_period?: string;
}

export interface ComposeFile {
  services: Record<string, ComposeService>;
}

const reference = /\$\{([A-Z][A-Z0-9_]*)(?::([-?])([^}]*))?\}/g;

const text = () => readFileSync('docker-compose.yml', 'utf8');

/** The file with anchors and merges resolved, and variables as they stand. */
export const composeFile = () => parse(text(), { merge: true }) as ComposeFile;

/** The variables the file refers to, each once. */
export function composeVariables(): string[] {
  return [...new Set([...text().matchAll(reference)].map(([, name = '']) => name))].sort();
}

/** The file as compose would run it with this .env. Throws when a required variable is missing or empty. */
export function interpolated(env: string): ComposeFile {
  const values = parseEnv(env);
  const resolve = (value: string) =>
    value.replaceAll(reference, (_, name: string, operator?: string, rest = '') => {
      const given = values[name];
      if (given) return given;
      if (operator === '?') throw new Error(`required variable ${name} is missing: ${rest}`);
      return operator === '-' ? rest : '';
    });
  return JSON.parse(JSON.stringify(composeFile()), (_, value) => (typeof value === 'string' ? resolve(value) : value));
}
