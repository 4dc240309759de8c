import type { Log } from '../log.ts'
import type { Printing } from './create-printing.ts'

/**
 * Starts the print queues. What waited when the desk ended leaves after the first word with the endpoint: on a disk that was set
 * back it may have come out since, and no print id may be used twice (P14). A desk that is another station by then asks a
 * person; one without a network cannot know, and prints.
 */
export async function beginPrinting(
  printing: Pick<Printing, 'jobs' | 'setAside' | 'start'>,
  greet: () => Promise<'known' | 'renewed'>,
  log: Log,
): Promise<void> {
  const waiting = (await printing.jobs()).filter(
    ({ status }) => status.state === 'queued' || status.state === 'rendered',
  )
  if (waiting.length > 0) {
    const word = await greet().catch((error: unknown) => {
      log.info('papers that waited are printed before the endpoint was reached', { why: String(error) })
      return 'known' as const
    })
    if (word === 'renewed') await printing.setAside(waiting.map(({ printJobId }) => printJobId))
  }
  await printing.start()
}
