import { expect, test } from 'vitest'
import { rawAddress } from './raw-address.ts'

test.each([
  ['192.168.1.40:9100', { host: '192.168.1.40', port: 9100 }],
  ['192.168.1.40', { host: '192.168.1.40', port: 9100 }],
  [' zebra-2.local:6101 ', { host: 'zebra-2.local', port: 6101 }],
  ['socket://10.0.0.5', { host: '10.0.0.5', port: 9100 }],
  ['[fe80::1]:9100', { host: 'fe80::1', port: 9100 }],
])('%s', (text, address) => {
  expect(rawAddress(text)).toEqual(address)
})

test.each(['', ':9100', 'host:0', 'host:70000', 'host:port', 'http://host', 'a b', 'host/path', '[zz]:1', 'host:1:2'])(
  '"%s" is no address',
  (text) => {
    expect(rawAddress(text)).toBeUndefined()
  },
)
