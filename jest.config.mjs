import { availableParallelism } from 'node:os';
import { keepInMemory } from './packages/temporary-files/keep-in-memory.mjs';

keepInMemory();

/** One kind of test: every file with its suffix, wherever it lies. */
const project = (displayName, options = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  testMatch: [`<rootDir>/**/*.${displayName}.test.ts`],
  modulePathIgnorePatterns: ['<rootDir>/\\.souk'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { module: { type: 'es6' }, jsc: { target: 'esnext', parser: { syntax: 'typescript' } }, sourceMaps: 'inline' },
    ],
  },
  injectGlobals: false,
  ...options,
});

/** @type {import('jest').Config} */
export default {
  projects: [
    project('unit'),
    project('int', {
      globalSetup: '<rootDir>/packages/test-database/global-setup.ts',
      globalTeardown: '<rootDir>/packages/test-database/global-teardown.ts',
    }),
    project('e2e', {
      globalSetup: '<rootDir>/packages/test-stack/global-setup.ts',
      globalTeardown: '<rootDir>/packages/test-stack/global-teardown.ts',
    }),
  ],
  testSequencer: '<rootDir>/packages/test-sequencer/benches-first.mjs',
  testTimeout: 30_000,
  // Tests wait a part of their time, for a database, a broker or a process: then another one runs.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
};
