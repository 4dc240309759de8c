import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { orderEventSchema } from '../order/event.ts'
import { protocolVersion } from './protocol-version.ts'
import * as wire from './wire.ts'

/** Version → hash of everything that travels. Recorded once; a new version gets a new line. */
const recorded: Readonly<Record<number, string>> = {
  1: 'ee932d0e5e973cf8c04ef30dc905b53b',
  2: 'd3236c8af6cc591ac0b1668cfa57c01d',
  3: 'c38f0245f8148b8561819c7af8f6f0f8',
}

/** Every schema of the wire and of the facts, as JSON schema, by name. */
function wireAsJson(): string {
  const schemas = Object.entries<unknown>({ ...wire, orderEventSchema })
    .filter((entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(schemas.map(([name, schema]) => [name, z.toJSONSchema(schema)]))
}

test('P15: what travels is what this version of the wire has always been', () => {
  const hash = createHash('sha256').update(wireAsJson()).digest('hex').slice(0, 32)
  expect(
    recorded[protocolVersion],
    `the schemas of the wire have changed: raise the version on purpose (shared/sync/protocol-version.ts), ` +
      `see that neighbouring versions still understand each other, and record ${hash} for it here`,
  ).toBe(hash)
})

test('every schema of the wire is in the hash', () => {
  const names = (JSON.parse(wireAsJson()) as [string, unknown][]).map(([name]) => name)
  expect(names).toContain('pullResponseSchema')
  expect(names).toContain('orderEventSchema')
  expect(names.length).toBeGreaterThanOrEqual(15)
})
