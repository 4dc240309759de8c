import { expect, test } from 'vitest'
import { storeName } from './store-name.ts'

const station = { id: 'ST1', name: 'Bench 1' }

test('ST1 of the own endpoint, of a real one and of another each have a store of their own', () => {
  const names = [
    storeName({ station, endpoint: { url: 'http://127.0.0.1:4100', own: true } }),
    storeName({ station, endpoint: { url: 'https://packdesk.example', own: false } }),
    storeName({ station, endpoint: { url: 'https://packdesk.example:8443', own: false } }),
  ]
  expect(names).toEqual(['ST1', 'ST1-packdesk.example', 'ST1-packdesk.example_8443'])
})

test('the own endpoint takes another port at each start and keeps its store', () => {
  const at = (url: string) => storeName({ station, endpoint: { url, own: true } })
  expect(at('http://127.0.0.1:4100')).toBe(at('http://127.0.0.1:4200'))
})
