import { describe, expect, jest, test } from '@jest/globals';
import type { CommanderError } from 'commander';
import { parseCommand } from '../parse-command.ts';

describe('npm run keys', () => {
  test.each([
    ['list', { name: 'list' }],
    ['rotate', { name: 'rotate' }],
    ['rotate --activate-after 3s', { name: 'rotate', activationDelay: 3_000 }],
    ['rotate --activate-after=10m', { name: 'rotate', activationDelay: 600_000 }],
    ['rotate --activate-after 2h', { name: 'rotate', activationDelay: 7_200_000 }],
    ['revoke some-kid', { name: 'revoke', kid: 'some-kid' }],
    [`revoke -${'2k'.repeat(21)}`, { name: 'revoke', kid: `-${'2k'.repeat(21)}` }],
  ])('understands %s', (line, command) => {
    expect(parseCommand(line.split(' '))).toEqual(command);
  });

  test.each([
    ['', 'Usage: npm run keys -- [options] [command]'],
    ['constructor', "unknown command 'constructor'"],
    ['list all', "too many arguments for 'list'"],
    ['revoke', "missing required argument 'kid'"],
    ['revoke one two', "too many arguments for 'revoke'"],
    ['rotate --activate-after 2s', 'Expected a time such as 30s, 10m or 2h, not less than 3s.'],
    ['rotate --activate-after 10', "'10' is invalid. Expected a time"],
    ['rotate --activate-after -3s', "'-3s' is invalid. Expected a time"],
    ['rotate --activate-after soon', "'soon' is invalid. Expected a time"],
    ['list --activate-after 3s', "unknown option '--activate-after'"],
    ['rotate --now', "unknown option '--now'"],
  ])('says of "%s" what it expected', (line, problem) => {
    const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const end = jest.fn((error: CommanderError): never => {
      throw error;
    });
    expect(() => parseCommand(line.split(' ').filter(Boolean), end)).toThrow();
    expect(written.mock.calls.join('')).toContain(problem);
    expect(written.mock.calls.join('')).toContain('Usage: npm run keys --');
    expect(end.mock.calls[0]?.[0].exitCode).toBe(1);
    written.mockRestore();
  });
});
