/**
 * Extension of responses to mutations: the events that the request committed and that revoke access, as they will be
 * published. A gateway that has the response refuses what they end from then on, whenever the events themselves arrive.
 */
export const accessRevokedExtension = 'accessRevoked';
