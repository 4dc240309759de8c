import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPrintRequest } from '#test/builders/document-data.ts'
import { openPrinting, removeHome, settled, temporaryHome, until } from '../test-support/desk.ts'
import { startTestPrinter, type TestPrinter, whyNoTestPrinter } from '../test-support/ipp-printer.ts'
import { type PrivateCups, startPrivateCups } from '../test-support/private-cups.ts'

const missing = await whyNoTestPrinter()
const labelsPerRound = 3
const script = join(import.meta.dirname, '..', 'test-support', 'crash-desk.ts')

/** Moments of the kills in milliseconds after the desk took its labels: drawing, sending, following. */
const moments = [40, 140, 260, 420, 640]

if (missing !== undefined)
  test('killed desks are left out here, and say why', () => {
    expect(missing).toMatch(/sudo service/)
  })
else describe('kill -9 of the desk while labels are on their way', onRealPrinters)

function onRealPrinters(): void {
  let zebra: TestPrinter
  let cups: PrivateCups
  beforeAll(async () => {
    zebra = await startTestPrinter('Zebra')
    cups = await startPrivateCups()
    await cups.addQueue('zebra', zebra.port)
  })
  afterAll(async () => {
    await cups?.stop()
    await zebra?.stop()
  })

  test.each([
    ['a network printer', () => `ipp://127.0.0.1:${zebra.port}/ipp/print`, 'Zebra'],
    ['a queue of CUPS', () => `127.0.0.1:${cups.port}`, 'zebra'],
  ])(
    '%s: no label twice, none lost without a word',
    async (where, address, printer) => {
      const states: string[] = []
      for (const [round, moment] of moments.entries()) {
        const ids = Array.from({ length: labelsPerRound }, (_, index) => `crash-${where.length}-${round}-${index}`)
        const home = await temporaryHome()
        const requests = join(home, 'requests.json')
        await writeFile(requests, JSON.stringify(ids.map((id) => aPrintRequest(id, printer))))
        const desk = spawn(process.execPath, ['--import', 'tsx', script, home, address(), requests], {
          stdio: ['ignore', 'pipe', 'inherit'],
          // Papers are React: tsx must know its JSX.
          env: { ...process.env, TSX_TSCONFIG_PATH: join(import.meta.dirname, '../../../../tsconfig.base.json') },
        })
        const ended = once(desk, 'exit')
        await once(desk.stdout, 'data')
        await delay(moment)
        desk.kill('SIGKILL')
        await ended

        const next = await openPrinting(home, {
          ippUrl: address(),
          retryMs: 100,
          pollMs: 50,
          silenceMs: 3000,
          now: () => new Date(),
        })
        await next.start()
        for (const id of ids) {
          const { status } = await until(next, id, settled, 40_000)
          states.push(status.state)
        }
        await next.stop()
        await removeHome(home)
        const papers = await zebra.papers()
        for (const [index, id] of ids.entries()) {
          const out = papers.filter((name) => name.startsWith(`packdesk:${id}:`)).length
          const state = states.at(index - ids.length)
          expect([id, state, out]).toEqual([id, state, state === 'done' ? 1 : Math.min(out, 1)])
          expect(state).toMatch(/^(done|unknown)$/)
        }
      }
      expect(states).toHaveLength(moments.length * labelsPerRound)
      // Most kills hit no label at all; a desk that called everything unknown would be of no use.
      expect(states.filter((state) => state === 'done').length).toBeGreaterThan(states.length / 2)
    },
    240_000,
  )
}
