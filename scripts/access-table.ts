/** Prints who may read and call each field of the supergraph, and how many fields there are. */
import { showAccess } from './access/show-access.ts';

process.stdout.write(showAccess());
