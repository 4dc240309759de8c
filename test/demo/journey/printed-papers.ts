import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createPaperReader, type PaperReader } from '#electron/main/printing/test-support/paper-reader.ts'

/** What lies in the desk's tray, read with tools that are not ours. */
export class PrintedPapers {
  readonly #folder: string
  readonly #reader: PaperReader = createPaperReader()

  /** @param home the desk's folder */
  constructor(home: string) {
    this.#folder = join(home, 'printed')
  }

  /** PDFs of a kind, in the order of their names; `number` is the order's. A sheet belongs to none. */
  async files(kind: string, number = ''): Promise<Buffer[]> {
    const names = await readdir(this.#folder)
    const wanted = names.filter((name) => name.startsWith(number) && name.includes(`-${kind}-`))
    return Promise.all(wanted.sort().map((name) => readFile(join(this.#folder, name))))
  }

  /** Their words, line by line as they stand on the paper. */
  async texts(kind: string, number = ''): Promise<string[]> {
    return (await this.files(kind, number)).map((pdf) => this.#reader.text(pdf))
  }

  /** What both decoders read from the bars, in the order of the files. */
  async codes(kind: string, number = ''): Promise<string[][]> {
    const found: string[][] = []
    for (const pdf of await this.files(kind, number)) {
      const { zbar, zxing } = await this.#reader.barcodes(pdf, 203)
      found.push(zbar.filter((code) => zxing.includes(code)))
    }
    return found
  }

  close(): void {
    this.#reader.close()
  }
}
