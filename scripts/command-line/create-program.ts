import { Command, type CommanderError } from 'commander';

const endWith2 = ({ exitCode }: CommanderError): never => process.exit(exitCode === 0 ? 0 : 2);

/**
 * The command line of a script of package.json. What is not understood is told on standard error, together with how the
 * script is used, and ends the process with 2.
 * @param onExit what happens instead of ending: for tests
 */
export function createProgram(script: string, onExit: (error: CommanderError) => never = endWith2): Command {
  return new Command(`npm run ${script} --`).helpCommand(false).showHelpAfterError().exitOverride(onExit);
}
