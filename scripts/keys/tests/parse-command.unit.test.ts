import { describe, expect, test } from '@jest/globals';
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
    ['', 'nothing: expected list, rotate or revoke'],
    ['constructor', 'constructor: expected list, rotate or revoke'],
    ['list all', 'all: expected nothing there'],
    ['revoke', 'revoke: expected the key id that list shows'],
    ['revoke one two', 'two: expected nothing there'],
    ['rotate --activate-after 2s', '--activate-after 2s: expected a time such as 30s, 10m or 2h, not less than 3s'],
    ['rotate --activate-after 10', '--activate-after 10: expected a time'],
    ['rotate --activate-after -3s', "'--activate-after' argument is ambiguous"],
    ['rotate --activate-after soon', '--activate-after soon: expected a time'],
    ['list --activate-after 3s', '--activate-after belongs to rotate'],
    ['rotate --now', "Unknown option '--now'"],
  ])('says of "%s" what it expected', (line, problem) => {
    expect(() => parseCommand(line.split(' ').filter(Boolean))).toThrow(problem);
  });
});
