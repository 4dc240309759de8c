import { expect, test } from 'vitest'
import { type Desk, DeskError } from '#shared/contract/desk-contract.ts'
import { Refused, Unreachable } from './endpoint-client.ts'
import { createGreeting } from './hello.ts'

function aGreeting(answers: (() => { outcome: string })[]) {
  const clock = { now: 0, asked: 0 }
  const call = async () => {
    clock.asked += 1
    return (answers.shift() ?? (() => ({ outcome: 'known' })))()
  }
  const desk = { call: call as unknown as Desk['call'], onNotice: () => () => undefined }
  return { clock, greeting: createGreeting(desk, 'ST1', () => clock.now) }
}

test('P14: a station greets once for each connection and again after some minutes', async () => {
  const { clock, greeting } = aGreeting([])
  await Promise.all([greeting.greet(), greeting.greet()])
  await greeting.greet()
  expect(clock.asked).toBe(1)
  clock.now = 600_000
  await greeting.greet()
  expect(clock.asked).toBe(2)
  greeting.lost()
  await greeting.greet()
  expect(clock.asked).toBe(3)
})

test('P14: whoever has become another station never says a word as the former one', async () => {
  const { greeting } = aGreeting([() => ({ outcome: 'renewed' })])
  await expect(greeting.greet()).rejects.toBeInstanceOf(Unreachable)
  await expect(greeting.greet()).rejects.toBeInstanceOf(Unreachable)
})

test('no answer is offline, a refusal is a refusal', async () => {
  const fail = (code: 'endpoint-refused' | 'endpoint-unreachable') => () => {
    throw new DeskError({ code, message: code })
  }
  const { greeting } = aGreeting([fail('endpoint-unreachable'), fail('endpoint-refused')])
  await expect(greeting.greet()).rejects.toBeInstanceOf(Unreachable)
  await expect(greeting.greet()).rejects.toBeInstanceOf(Refused)
})
