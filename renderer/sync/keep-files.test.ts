import { expect, test } from 'vitest'
import type { Desk } from '#shared/contract/desk-contract.ts'
import type { OrderFile } from '#shared/order/order-file.ts'
import type { Stage } from '#shared/order/stage.ts'
import { anIntake } from '#test/builders/order-builder.ts'
import { FileKeeper } from './keep-files.ts'

const file = (letter: string): OrderFile => ({ kind: 'label', format: 'pdf', sha256: letter.repeat(64), bytes: 9 })
const order = (id: string, stage: Stage, ...letters: string[]) => ({
  id,
  stage,
  intake: anIntake(letters.length === 0 ? {} : { files: letters.map(file) }),
})

function aKeeper(stored: readonly ReturnType<typeof order>[] = []) {
  const asked: string[] = []
  const state = { missing: [] as string[], now: 0, fails: false }
  const call = async (_method: string, { files }: { files: OrderFile[] }) => {
    asked.push(files.map(({ sha256 }) => sha256[0]).join(''))
    if (state.fails) throw new Error('the disk is full')
    return { missing: state.missing }
  }
  const desk: Desk = { call: call as Desk['call'], onNotice: () => () => undefined }
  const queue = async (stage: Stage) => stored.filter((entry) => entry.stage === stage)
  return { keeper: new FileKeeper(desk, queue, () => state.now), asked, state }
}

test('C9 P1: files of open orders are asked for once, and again only when something may be missing', async () => {
  const { keeper, asked, state } = aKeeper([order('a', 'ready', 'a'), order('b', 'shipped', 'b'), order('c', 'packed')])
  await keeper.keep()
  await keeper.keep()
  expect(asked).toEqual(['a'])
  state.missing = ['d']
  keeper.pulled(order('d', 'ready', 'd', 'e'))
  await keeper.keep()
  await keeper.keep()
  expect(asked).toEqual(['a', 'ade', 'ade'])
  state.missing = []
  keeper.pulled(order('a', 'delivered', 'a'))
  keeper.gone('d')
  await keeper.keep()
  expect(asked).toHaveLength(3)
})

test('an order without files asks for nothing; after half a day the desk hears of them again', async () => {
  const { keeper, asked, state } = aKeeper([order('a', 'ready', 'a')])
  keeper.pulled(order('c', 'ready'))
  await Promise.all([keeper.keep(), keeper.keep()])
  expect(asked).toEqual(['a'])
  state.now += 13 * 3_600_000
  await keeper.keep()
  expect(asked).toEqual(['a', 'a'])
})

test('an error is told once and tried again after a rest', async () => {
  const { keeper, asked, state } = aKeeper([order('a', 'ready', 'a')])
  state.fails = true
  await expect(keeper.keep()).rejects.toThrow('the disk is full')
  await keeper.keep()
  expect(asked).toEqual(['a'])
  state.fails = false
  state.now += 600_000
  await keeper.keep()
  expect(asked).toEqual(['a', 'a'])
})
