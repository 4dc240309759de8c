import { reason } from '#shared/reasons/reason.ts'
import { protocolHeader, protocolVersion } from '#shared/sync/protocol-version.ts'
import { Fault } from './fault.ts'

/** Versions that are neighbours work together; without the header the station is taken to be current. */
export function checkProtocol(header: string | string[] | undefined, own = protocolVersion): void {
  if (header === undefined) return
  const spoken = Number(header)
  if (!Number.isInteger(spoken) || spoken < 0)
    throw new Fault('bad-request', `${protocolHeader}: expected a whole number such as ${own}, not "${header}".`)
  if (spoken < own - 1)
    throw new Fault(
      'too-old',
      `This station speaks sync version ${spoken}, the endpoint ${own}. Update the station; what it has packed is kept and is sent then.`,
      { because: reason('station-too-old', { spoken, own }) },
    )
  if (spoken > own + 1)
    throw new Fault(
      'too-old',
      `This station speaks sync version ${spoken}, the endpoint only ${own}. Update the endpoint; the station keeps what it has packed.`,
      { because: reason('endpoint-too-old', { spoken, own }) },
    )
}
