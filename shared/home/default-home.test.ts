import { expect, test } from 'vitest'
import { defaultHome } from './default-home.ts'

const on = (platform: string, env: Record<string, string> = {}) => defaultHome({ env, platform, homeDir: '/home/ewa' })

test('PACKDESK_HOME decides on every system', () => {
  for (const platform of ['linux', 'darwin', 'win32']) expect(on(platform, { PACKDESK_HOME: '/here' })).toBe('/here')
})

test('else the place where the system keeps programs’ data', () => {
  expect(on('linux')).toBe('/home/ewa/.local/share/packdesk')
  expect(on('linux', { XDG_DATA_HOME: '/data' })).toBe('/data/packdesk')
  expect(on('darwin')).toBe('/home/ewa/Library/Application Support/Packdesk')
  expect(on('win32', { LOCALAPPDATA: 'C:/local' })).toBe('C:/local/Packdesk')
})
