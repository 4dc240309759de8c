import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { deskCallChannel, deskMethodNames, deskNoticeChannel } from '#shared/contract/desk-method-names.ts'

// The preload as it ships: a sandboxed one may require `electron` and nothing else.
const file = join(import.meta.dirname, '..', '..', '..', 'out', 'preload', 'index.cjs')

type Bridge = Record<string, (argument: unknown) => unknown>

function loaded() {
  const invoked: unknown[][] = []
  const listeners = new Map<string, Set<(...args: unknown[]) => void>>()
  const exposed: Record<string, Bridge> = {}
  const required: string[] = []
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, value: Bridge) => {
        exposed[name] = value
      },
    },
    ipcRenderer: {
      invoke: async (...args: unknown[]) => {
        invoked.push(args)
        return 'answer'
      },
      on: (channel: string, listener: (...args: unknown[]) => void) => {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
      },
      off: (channel: string, listener: (...args: unknown[]) => void) => listeners.get(channel)?.delete(listener),
    },
  }
  const require = (name: string) => {
    required.push(name)
    if (name !== 'electron') throw new Error(`module not found: ${name}`)
    return electron
  }
  const module = { exports: {} }
  runInNewContext(readFileSync(file, 'utf8'), { require, module, exports: module.exports })
  return { exposed, invoked, listeners, required }
}

test('E20 the built preload requires only electron and shows one frozen object of named functions', () => {
  const { exposed, required } = loaded()
  expect(required).toEqual(['electron'])
  expect(Object.keys(exposed)).toEqual(['packdesk'])
  const bridge = exposed.packdesk
  expect(Object.keys(bridge ?? {}).sort()).toEqual([...deskMethodNames, 'onNotice'].sort())
  expect(Object.isFrozen(bridge)).toBe(true)
  for (const value of Object.values(bridge ?? {})) expect(typeof value).toBe('function')
})

test('E20 each function calls its own method on the one channel, whatever it is given', async () => {
  const { exposed, invoked } = loaded()
  for (const method of deskMethodNames) {
    expect(await exposed.packdesk?.[method]?.({ n: 1 })).toBe('answer')
    expect(invoked.at(-1)).toEqual([deskCallChannel, method, { n: 1 }])
  }
})

test('E20 a notice arrives without Electron’s event, and its listener can be taken away', () => {
  const { exposed, listeners } = loaded()
  const heard: unknown[][] = []
  const stop = exposed.packdesk?.onNotice?.((...args: unknown[]) => heard.push(args)) as () => void
  const event = { sender: 'ipcRenderer' }
  for (const listener of listeners.get(deskNoticeChannel) ?? []) listener(event, { notice: 'x' })
  expect(heard).toEqual([[{ notice: 'x' }]])
  stop()
  expect(listeners.get(deskNoticeChannel)?.size).toBe(0)
})

test('the preload stays small: no schema library in it', () => {
  expect(statSync(file).size).toBeLessThan(8000)
})
