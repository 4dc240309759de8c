/**
 * The wire's version. Raise it on purpose, with a line here, when wire.test.ts says that a schema has changed.
 * A station and an endpoint one version apart work together.
 *
 * 1  first
 */
export const protocolVersion = 1
export const protocolHeader = 'packdesk-protocol'
