/**
 * The wire's version. Raise it on purpose, with a line here, when wire.test.ts says that a schema has changed.
 * A station and an endpoint one version apart work together.
 *
 * 1  first
 * 2  an order's whole life: checking, payments, stock, messages, tasks, returns; the shop's procedure in its profile
 * 3  papers: snapshots with their numbers, void documents, more kinds, files of the shop's, hello
 */
export const protocolVersion = 3
export const protocolHeader = 'packdesk-protocol'
/** Which run of the desk speaks: when another run of the same station has greeted since, nothing is taken from this one. */
export const runHeader = 'packdesk-run'
