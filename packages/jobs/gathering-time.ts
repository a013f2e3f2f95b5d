/**
 * Milliseconds that jobs that take effect together wait for others of their kind: to be claimed while others are performed, and to take
 * effect while others are prepared. One alone waits for nobody.
 */
export const gatheringTime = 50;
