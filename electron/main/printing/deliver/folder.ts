import { access, constants, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { diskWords, isDiskTrouble } from '../disk-words.ts'
import { sha256Of, writeWhole } from '../paper-store.ts'
import type { Delivery, Dispatch } from './delivery.ts'

/** A file name from safe characters only; order numbers come from outside (S21). */
export function printedFileName({
  orderNumber,
  kind,
  printJobId,
}: Pick<Dispatch, 'orderNumber' | 'kind' | 'printJobId'>) {
  const order = orderNumber.replace(/[^A-Za-z0-9-]+/g, '_').slice(0, 40)
  return `${order === '' ? '_' : order}-${kind}-${printJobId}.pdf`
}

/** The printer that is always there: `<home>/printed`. */
export function createFolderDelivery(home: string): Delivery {
  const folder = join(home, 'printed')
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
        await writeWhole(folder, printedFileName(dispatch), dispatch.bytes)
        return { outcome: 'done', by: 'folder' }
      } catch (error) {
        if (!isDiskTrouble(error)) throw error
        return { outcome: 'not-sent', waiting: diskWords(error, 'printed') }
      }
    },
    async recover(dispatch) {
      const name = printedFileName(dispatch)
      try {
        const whole = sha256Of(await readFile(join(folder, name))) === dispatch.sha256
        if (whole) return { outcome: 'done', by: 'folder' }
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
