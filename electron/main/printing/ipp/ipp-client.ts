import { request as httpRequest } from 'node:http'
import { decodeIpp } from './decode.ts'
import { encodeIpp } from './encode.ts'
import { groupTag, type IppGroup, type IppMessage, preamble } from './message.ts'
import { groupsOf } from './read-attributes.ts'

/** Where a server listens: a TCP port or, as CUPS on Linux does too, a socket file. */
export type IppAddress = { readonly host: string; readonly port: number } | { readonly socketPath: string }

/**
 * Nothing came back that can be trusted. `reached` is false only when no connection was made: then certainly nothing
 * was printed. In all other cases the request may have been carried out.
 */
export class IppUnreachable extends Error {
  override readonly name = 'IppUnreachable'
  readonly reached: boolean
  constructor(message: string, reached: boolean, options?: ErrorOptions) {
    super(message, options)
    this.reached = reached
  }
}

/** The server answered and refused. */
export class IppRefused extends Error {
  override readonly name = 'IppRefused'
  readonly code: number
  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

export interface IppCall {
  readonly operation: number
  /** Path on the server, such as /printers/zebra. */
  readonly path: string
  readonly groups: readonly IppGroup[]
  readonly data?: Uint8Array
}

export interface IppClient {
  readonly address: IppAddress
  /** Throws IppUnreachable or IppRefused. */
  call(call: IppCall): Promise<IppMessage>
}

export const ippStatusNames: Readonly<Record<number, string>> = {
  1024: 'bad request',
  1025: 'forbidden',
  1026: 'a password is needed',
  1027: 'not authorized',
  1028: 'not possible',
  1030: 'not found',
  1033: 'the request is too large',
  1034: 'the document format is not supported',
  1035: 'an attribute is not supported',
  1280: 'internal error',
  1281: 'operation not supported',
  1282: 'service unavailable',
  1283: 'version not supported',
  1284: 'device error',
  1285: 'temporary error',
  1286: 'not accepting jobs',
  1287: 'busy',
}

const answerLimit = 4 * 1024 * 1024

export function createIppClient(address: IppAddress, timeoutMs = 15_000): IppClient {
  let requestId = 0

  function post(path: string, body: Uint8Array): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      let connected = false
      const request = httpRequest(
        {
          ...address,
          path,
          method: 'POST',
          headers: {
            host: 'host' in address ? `${address.host}:${address.port}` : 'localhost',
            'content-type': 'application/ipp',
            'content-length': body.length,
          },
          agent: false,
          timeout: timeoutMs,
        },
        (response) => {
          const parts: Uint8Array[] = []
          let size = 0
          response.on('data', (part: Uint8Array) => {
            parts.push(part)
            size += part.length
            if (size > answerLimit) request.destroy(new Error('the answer is too large'))
          })
          response.on('error', (error) => reject(new IppUnreachable(error.message, true, { cause: error })))
          response.on('end', () => {
            const status = response.statusCode ?? 0
            if (status === 200) resolve(Buffer.concat(parts))
            else if (status >= 400 && status < 500)
              reject(new IppRefused(1024, `the print server refused the request (HTTP ${status})`))
            else reject(new IppUnreachable(`the print server answered HTTP ${status}`, true))
          })
        },
      )
      request.on('socket', (socket) =>
        socket.once('connect', () => {
          connected = true
        }),
      )
      request.on('timeout', () => request.destroy(new Error(`no answer within ${timeoutMs / 1000} s`)))
      request.on('error', (error) => reject(new IppUnreachable(error.message, connected, { cause: error })))
      request.end(body)
    })
  }

  return {
    address,
    async call({ operation, path, groups, data = new Uint8Array() }) {
      requestId += 1
      const [operationGroup, ...others] = groups
      const message: IppMessage = {
        version: [1, 1],
        code: operation,
        requestId,
        groups: [
          { tag: groupTag.operation, attributes: [...preamble, ...(operationGroup?.attributes ?? [])] },
          ...others,
        ],
        data,
      }
      const bytes = await post(path, encodeIpp(message))
      const answer = decode(bytes)
      if (answer.code >= 0x0400) throw new IppRefused(answer.code, refusal(answer))
      return answer
    },
  }
}

function decode(bytes: Uint8Array): IppMessage {
  try {
    return decodeIpp(bytes)
  } catch (error) {
    throw new IppUnreachable('the print server answered something that is not IPP', true, { cause: error })
  }
}

function refusal(answer: IppMessage): string {
  const words = groupsOf(answer, groupTag.operation)[0]?.text('status-message')
  return words ?? ippStatusNames[answer.code] ?? `status ${answer.code.toString(16)}`
}
