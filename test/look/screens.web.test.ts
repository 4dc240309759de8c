import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type LookDesk, openLookDesk } from './look-desk.ts'
import { cutTexts, smallTargets, untranslated } from './page-faults.ts'
import { speak, walkScreens } from './walk-screens.ts'

// Screens whose layout is another one there; the rest stands on the same frame.
const zoomed = [
  'queue-all',
  'pack-wrong',
  'double-pack',
  'order',
  'handover-carrier',
  'prints-lanes',
  'settings-printers',
  'settings',
]
const touched = [
  'queue',
  'pack-wrong',
  'pack-weight',
  'double-pack',
  'order',
  'handover',
  'prints',
  'prints-lanes',
  'prints-resume',
  'paper-preview',
  'settings-printers',
  'settings-printer-add',
  'settings',
  'who',
]

let desk: LookDesk

beforeAll(async () => {
  desk = await openLookDesk({ databaseUrl: inject('databaseUrl') })
})

afterAll(async () => {
  await desk?.close()
})

/** What is wrong on each screen; screens without a fault are left out. */
async function faultsOnScreens(
  find: () => Promise<string[]>,
  names?: readonly string[],
): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {}
  await walkScreens(
    desk,
    async (name) => {
      const found = await find()
      if (found.length > 0) faults[name] = [...new Set(found)]
    },
    names,
  )
  return faults
}

describe.each([
  ['en', 'ltr'],
  ['tr', 'ltr'],
  ['pl', 'ltr'],
  ['ru', 'ltr'],
  ['fa', 'rtl'],
] as const)('%s', (language, direction) => {
  beforeAll(async () => {
    await desk.station.at.page.setViewportSize({ width: 1280, height: 800 })
    await speak(desk, language)
  })

  test('every screen at 1280×800: no text is cut or outside, none is untranslated, the page knows its direction', async () => {
    const { page } = desk.station.at
    const faults = await faultsOnScreens(async () => {
      const { lang, dir } = await page.evaluate(() => ({
        ...document.documentElement.dataset,
        lang: document.documentElement.lang,
        dir: document.documentElement.dir,
      }))
      const turned = lang === language && dir === direction ? [] : [`html is ${lang}, ${dir}`]
      return [...turned, ...(await cutTexts(page)), ...(await untranslated(page))]
    })
    expect(faults).toEqual({})
  }, 240_000)

  test('the same at 200 % zoom of that window', async () => {
    const { page } = desk.station.at
    await page.setViewportSize({ width: 640, height: 400 })
    expect(await faultsOnScreens(() => cutTexts(page), zoomed)).toEqual({})
  }, 240_000)
})

test('by touch, everything to be hit is at least 48 px high and wide', async () => {
  const { page } = desk.station.at
  await page.setViewportSize({ width: 1280, height: 800 })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setDeviceMetricsOverride', {
    width: 1280,
    height: 800,
    deviceScaleFactor: 1,
    mobile: true,
  })
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true)
  expect(await faultsOnScreens(() => smallTargets(page, 48), touched)).toEqual({})
}, 240_000)
