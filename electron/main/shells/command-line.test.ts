import { expect, test } from 'vitest'
import { deskCommandLine } from './command-line.ts'

test('the options of npm start', () => {
  const args = [
    '--home',
    '/srv/desk',
    '--endpoint',
    'https://shop.example',
    '--pair',
    'ABCD',
    '--station',
    'Bench 2',
    '--no-open',
    '--port',
    '18444',
  ]
  expect(deskCommandLine(args, {})).toEqual({
    home: '/srv/desk',
    open: false,
    port: 18444,
    desk: { endpointUrl: 'https://shop.example', pairingCode: 'ABCD', stationName: 'Bench 2' },
  })
  expect(deskCommandLine([], { PACKDESK_HOME: '/srv/other' })).toEqual({ home: '/srv/other', open: true, desk: {} })
})

test.each([
  [['--port', '80'], /--port is "80"/],
  [['--port', '1e4'], /--port/],
  [['--endpoint', 'shop.example'], /--endpoint is "shop.example"/],
  [['--endpoint', 'file:///etc'], /--endpoint/],
  [['--pair', 'ABCD'], /--pair needs --endpoint/],
  [['--prot', '1'], /--prot/],
  [['home'], /home/],
])('%j is refused by name', (args, words) => {
  expect(() => deskCommandLine(args, {})).toThrow(words)
})
