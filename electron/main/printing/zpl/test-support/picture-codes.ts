import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

export interface PictureCodes {
  readonly zbar: readonly string[]
  readonly zxing: readonly string[]
}

const symbologies = ['code128', 'ean13', 'qrcode'].map((name) => `-S${name}.enable`)

/** Resolves with a reader of the barcodes of a PNG, by two decoders; GS1 text without brackets, sorted, each once. */
export function createPictureCodes(): (png: Uint8Array) => Promise<PictureCodes> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
  prepareZXingModule({
    overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) },
  })
  return async (png) => {
    const found = await readBarcodes(png, {
      formats: ['Code128', 'EAN13', 'QRCode'],
      tryHarder: true,
      maxNumberOfSymbols: 255,
    })
    return { zbar: plain(zbarTexts(png)), zxing: plain(found.map(({ text }) => text)) }
  }
}

/** zbarimg ends with 4 when a picture holds no code. */
function zbarTexts(png: Uint8Array): string[] {
  const { status, stdout } = spawnSync('zbarimg', ['--quiet', '--raw', '-Sdisable', ...symbologies, '-'], {
    input: png,
    encoding: 'utf8',
  })
  if (status !== 0 && status !== 4) throw new Error(`zbarimg ended with ${status}`)
  return stdout.split('\n')
}

function plain(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.replace(/^\((\d\d)\)/, '$1')).filter((text) => text !== ''))].sort()
}
