import { access, constants, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { diskWords, isDiskTrouble } from '../disk-words.ts'
import { sha256Of, writeWhole } from '../paper-store.ts'
import type { Delivery, Dispatch } from './delivery.ts'

/** A file name from safe characters only; order numbers come from outside (S21). `serial` from 1. */
export function printedFileName(
  { orderNumber, kind, printJobId }: Pick<Dispatch, 'orderNumber' | 'kind' | 'printJobId'>,
  serial = 1,
): string {
  const order = orderNumber.replace(/[^A-Za-z0-9-]+/g, '_').slice(0, 40)
  return `${order === '' ? '_' : order}-${kind}-${printJobId}${serial > 1 ? `-${serial}` : ''}.pdf`
}

/** The printer that is always there: `<home>/printed`. */
export function createFolderDelivery(home: string): Delivery {
  const folder = join(home, 'printed')

  /**
   * Where this paper lies or is to lie. What has come out is never overwritten: a later attempt may hold other sheets of a
   * batch, or say REPRINT.
   */
  async function placeOf(dispatch: Dispatch): Promise<{ readonly name: string; readonly there: boolean }> {
    for (let serial = 1; ; serial += 1) {
      const name = printedFileName(dispatch, serial)
      try {
        if (sha256Of(await readFile(join(folder, name))) === dispatch.sha256) return { name, there: true }
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { name, there: false }
        throw error
      }
    }
  }

  return {
    wanted: { format: 'pdf', dpi: 203 },
    async readiness() {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await access(folder, constants.W_OK)
        return { ready: true }
      } catch (error) {
        if (!isDiskTrouble(error)) throw error
        return { ready: false, waiting: diskWords(error, 'printed') }
      }
    },
    async send(dispatch) {
      try {
        const { name } = await placeOf(dispatch)
        await writeWhole(folder, name, dispatch.bytes)
        return { outcome: 'done', by: 'folder' }
      } catch (error) {
        if (!isDiskTrouble(error)) throw error
        return { outcome: 'not-sent', waiting: diskWords(error, 'printed') }
      }
    },
    async recover(dispatch) {
      let name = printedFileName(dispatch)
      try {
        const place = await placeOf(dispatch)
        if (place.there) return { outcome: 'done', by: 'folder' }
        name = place.name
      } catch (error) {
        if (!isDiskTrouble(error)) throw error
      }
      return {
        outcome: 'unknown',
        why: `Packdesk ended while it wrote printed/${name}, and the file is not there whole. Look, then answer.`,
      }
    },
  }
}
