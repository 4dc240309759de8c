import { expect, test } from 'vitest'
import type { DeskBridge } from '#shared/contract/desk-bridge.ts'
import { deskMethodNames } from '#shared/contract/desk-method-names.ts'
import { stubInfo } from '#test/fakes/stub-desk-host.ts'
import { bridgeDesk } from './bridge-desk.ts'

function bridge(answer: unknown) {
  const asked: unknown[] = []
  let listener: ((notice: unknown) => void) | undefined
  const calls = Object.fromEntries(
    deskMethodNames.map((method) => [
      method,
      async (request: unknown) => {
        asked.push([method, request])
        return answer
      },
    ]),
  )
  const onNotice = (heard: (notice: unknown) => void) => {
    listener = heard
    return () => {
      listener = undefined
    }
  }
  return { asked, send: (notice: unknown) => listener?.(notice), bridge: { ...calls, onNotice } as DeskBridge }
}

test('a call goes to the method of its name and its answer is parsed', async () => {
  const { bridge: given, asked } = bridge({ ok: true, value: { ...stubInfo, extra: 1 } })
  expect(await bridgeDesk(given).call('desk.info', {})).toEqual(stubInfo)
  expect(asked).toEqual([['desk.info', {}]])
})

test('an error as data becomes a DeskError; anything else than the contract is internal', async () => {
  const because = { code: 'facts-wait-elsewhere', params: { count: 3, host: 'https://shop.example' } }
  const error = { code: 'disk-full', message: 'The disk is full.', because }
  await expect(bridgeDesk(bridge({ ok: false, error }).bridge).call('desk.info', {})).rejects.toMatchObject(error)
  for (const odd of [
    undefined,
    null,
    'x',
    {},
    { ok: true },
    { ok: true, value: {} },
    { ok: false, error: { code: 'odd', message: '' } },
  ]) {
    await expect(bridgeDesk(bridge(odd).bridge).call('desk.info', {})).rejects.toMatchObject({ code: 'internal' })
  }
})

test('P15 a notice that this page does not know is left out', () => {
  const { bridge: given, send } = bridge(undefined)
  const heard: unknown[] = []
  const stop = bridgeDesk(given).onNotice((notice) => heard.push(notice))
  send({ notice: 'of-next-year' })
  send({ notice: 'desk-changed', info: stubInfo })
  stop()
  send({ notice: 'desk-changed', info: stubInfo })
  expect(heard).toEqual([{ notice: 'desk-changed', info: stubInfo }])
})
