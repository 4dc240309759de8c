import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { createEndpointClient, Unreachable } from './endpoint-client.ts'

let answer: (response: ServerResponse) => Promise<void>
const server = createServer((_request, response) => void answer(response))
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const client = createEndpointClient((path, init) => fetch(`${origin}${String(path)}`, init), {
  answerMs: 200,
  wholeMs: 2_000,
})

test('P11 a page that comes slowly is waited for: a slow line is not a cut one', async () => {
  answer = async (response) => {
    response.write('{"epoch":"e","checkpoint":7,"more":false,')
    await pause(500)
    response.end('"documents":[]}')
  }
  expect(await client.pull(0, 1_000)).toMatchObject({ checkpoint: 7 })
})

test('P07 an endpoint that accepts and never answers is out of reach, for a page and for the stream', async () => {
  answer = async () => undefined
  await expect(client.pull(0, 1_000)).rejects.toThrow(Unreachable)
  await expect(client.stream(new AbortController().signal)).rejects.toThrow(Unreachable)
})

test('P07 a page that stops in the middle is given up', async () => {
  answer = async (response) => void response.write('{"epoch":')
  await expect(client.pull(0, 1_000)).rejects.toThrow(Unreachable)
})
