/** Prints who may read and call each field of the supergraph, and how many fields there are. */
import { showAccess } from './access/show-access.ts';
import { refuseArguments } from './command-line/refuse-arguments.ts';

refuseArguments('access');
process.stdout.write(showAccess());
