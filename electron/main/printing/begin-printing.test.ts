import { describe, expect, test } from 'vitest'
import { aPrintRequest } from '#test/builders/document-data.ts'
import { beginPrinting } from './begin-printing.ts'
import type { Printing } from './create-printing.ts'
import { inState, openPrinting, silentLog, until } from './test-support/desk.ts'
import { fakePrinters } from './test-support/fake-printers.ts'
import { aPrintingDesk } from './test-support/printing-desk.ts'

const bench = aPrintingDesk()
const words: Record<string, () => Promise<'known' | 'renewed'>> = {
  known: async () => 'known',
  renewed: async () => 'renewed',
  unreached: async () => {
    throw new Error('no network')
  },
}

/** A desk that ended while one paper waited for its printer, opened again; the printer is there now. */
async function withOneWaiting() {
  const printers = fakePrinters()
  printers.readiness = { ready: false, waiting: 'off' }
  const before = await bench.started({ printers })
  await before.submit(aPrintRequest('job-00001'))
  await until(before, 'job-00001', inState('rendered'))
  await before.stop()
  printers.readiness = { ready: true }
  return { printers, printing: await openPrinting(bench.home, { printers }) }
}

const ended = async (printing: Printing, work: () => Promise<void>) => {
  try {
    await work()
  } finally {
    await printing.stop()
  }
}

describe('what waited when the desk ended', () => {
  test.each(['known', 'unreached'])('comes out once the endpoint was %s', async (word) => {
    const { printers, printing } = await withOneWaiting()
    await ended(printing, async () => {
      await beginPrinting(printing, words[word] ?? never, silentLog)
      await until(printing, 'job-00001', inState('done'))
      expect(printers.papers).toEqual(['packdesk:job-00001:1'])
    })
  })

  test('P14 P22: is asked about on a desk that was an older copy, and printed only when a person saw none', async () => {
    const { printers, printing } = await withOneWaiting()
    await ended(printing, async () => {
      await beginPrinting(printing, words.renewed ?? never, silentLog)
      const job = await until(printing, 'job-00001', inState('unknown'))
      expect(job.status).toMatchObject({ cause: { code: 'former-station' } })
      await new Promise((resolve) => setTimeout(resolve, 60))
      expect(printers.papers).toEqual([])
      await printing.decide('job-00001', 'not-printed')
      await printing.decide('job-00001', 'retry')
      await until(printing, 'job-00001', inState('done'))
      expect(printers.papers).toEqual(['packdesk:job-00001:1'])
    })
  })

  test('nothing leaves before the word is there', async () => {
    const { printers, printing } = await withOneWaiting()
    let say: (word: 'known') => void = () => undefined
    const word = new Promise<'known'>((resolve) => {
      say = resolve
    })
    await ended(printing, async () => {
      const begun = beginPrinting(printing, () => word, silentLog)
      await printing.submit(aPrintRequest('job-00002'))
      await new Promise((resolve) => setTimeout(resolve, 60))
      expect(printers.papers).toEqual([])
      say('known')
      await begun
      await until(printing, 'job-00002', inState('done'))
    })
  })
})

test('a desk with nothing waiting prints without a word', async () => {
  const printing = await openPrinting(bench.home, { printers: fakePrinters() })
  await ended(printing, async () => {
    await beginPrinting(printing, never, silentLog)
    await printing.submit(aPrintRequest('job-00001'))
    await until(printing, 'job-00001', inState('done'))
  })
})

async function never(): Promise<never> {
  throw new Error('nobody should ask')
}
