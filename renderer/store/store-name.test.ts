import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { openStore } from './open-store.ts'
import { removeFormer } from './remove-former.ts'
import { formerStoreNames, storeName } from './store-name.ts'

const station = { id: 'ST1', name: 'Bench 1' }

test('ST1 of the own endpoint, of a real one and of another each have a store of their own', () => {
  const names = [
    storeName({ station, endpoint: { url: 'http://127.0.0.1:4100', own: true } }),
    storeName({ station, endpoint: { url: 'https://packdesk.example', own: false } }),
    storeName({ station, endpoint: { url: 'https://packdesk.example:8443', own: false } }),
  ]
  expect(names).toEqual(['ST1~3', 'ST1-packdesk.example~3', 'ST1-packdesk.example_8443~3'])
})

test('the own endpoint takes another port at each start and keeps its store', () => {
  const at = (url: string) => storeName({ station, endpoint: { url, own: true } })
  expect(at('http://127.0.0.1:4100')).toBe(at('http://127.0.0.1:4200'))
})

test('a store of the program before is not read again: it is deleted, and no other store with it', async () => {
  const info = { station, endpoint: { url: 'http://127.0.0.1:4100', own: true } }
  const names = [...formerStoreNames(info), storeName(info), 'ST1-other.example~3']
  for (const name of names) await (await openStore(name)).close()
  await removeFormer(formerStoreNames(info))
  const left = (await indexedDB.databases()).map((database) => database.name ?? '')
  expect(left.filter((name) => name.startsWith('rxdb-dexie-packdesk-ST1--'))).toEqual([])
  for (const name of names.slice(2))
    expect(left.some((candidate) => candidate.startsWith(`rxdb-dexie-packdesk-${name}--`))).toBe(true)
})
