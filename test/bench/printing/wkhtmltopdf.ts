import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Media } from '#shared/documents/media.ts'
import { needPeer, timed } from './print-rig.ts'

const run = promisify(execFile)
const program = '/usr/bin/wkhtmltopdf'

/** Milliseconds that a wkhtmltopdf process takes for an HTML file, which is written before the clock starts. */
export async function wkhtmltopdfMs(folder: string, html: string, media: Media): Promise<number> {
  needPeer(program, 'wkhtmltopdf')
  const page = join(folder, 'peer.html')
  await writeFile(page, html)
  const size = ['--page-width', `${media.widthMm}mm`, '--page-height', `${media.heightMm}mm`]
  const margins = ['-T', '0', '-B', '0', '-L', '0', '-R', '0']
  return timed(() => run(program, ['--quiet', ...size, ...margins, page, join(folder, 'peer.pdf')]))
}
