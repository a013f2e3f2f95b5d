import { GraphQLError } from 'graphql';

/** Thrown when too many passwords wait to be hashed for another one to wait too, or one has waited too long. Clients are told to try again. */
export class HashingBusy extends GraphQLError {
  override name = 'HashingBusy';

  constructor() {
    super('Too many passwords are being checked. Try again in a moment.', {
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
  }
}
