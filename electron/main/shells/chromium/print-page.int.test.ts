import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSerialPrinter, type SerialPrinter } from '../serial-printer.ts'
import { obtainBrowser } from './obtain-browser.ts'
import { openPrintPage } from './print-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'packdesk-print-'))
const label = { widthMm: 100, heightMm: 150 }
let printer: SerialPrinter

beforeAll(async () => {
  const browser = await obtainBrowser(folder, () => undefined)
  printer = createSerialPrinter(() => openPrintPage(browser))
  await printer.warm()
})

afterAll(async () => {
  await printer.close()
  rmSync(folder, { recursive: true, force: true })
})

function read(pdf: Uint8Array): { text: string; info: string } {
  const file = join(folder, 'document.pdf')
  writeFileSync(file, pdf)
  return {
    text: execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }),
    info: execFileSync('pdfinfo', [file], { encoding: 'utf8' }),
  }
}

const style = '<style>@page { size: 100mm 150mm; margin: 0 }</style>'

describe('a document becomes a PDF', () => {
  test('at its exact size, untagged, the same for every document in turn', async () => {
    for (let n = 0; n < 5; n++) {
      const { text, info } = read(await printer.print(`<!doctype html>${style}<p>parcel ${n}</p>`, label))
      expect(text).toContain(`parcel ${n}`)
      expect(text.match(/parcel/g)).toHaveLength(1)
      expect(info).toMatch(/Pages:\s+1\n/)
      const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? []
      expect(Math.abs(Number(width) - (100 / 25.4) * 72)).toBeLessThan(1)
      expect(Math.abs(Number(height) - (150 / 25.4) * 72)).toBeLessThan(1)
      expect(info).toMatch(/Tagged:\s+no/)
    }
  })

  test('at the size asked for where the document names none', async () => {
    const { info } = read(await printer.print('<!doctype html><p>plain</p>', { widthMm: 62, heightMm: 100 }))
    const [, width] = /Page size:\s+([\d.]+)/.exec(info) ?? []
    expect(Math.abs(Number(width) - (62 / 25.4) * 72)).toBeLessThan(1)
  })

  test('many asked at once come out one by one, each its own', async () => {
    const pdfs = await Promise.all(
      Array.from({ length: 8 }, (_, n) => printer.print(`<!doctype html>${style}<p>number ${n}</p>`, label)),
    )
    pdfs.forEach((pdf, n) => {
      expect(read(pdf).text.trim()).toBe(`number ${n}`)
    })
  })

  test('S15 no script runs, nothing is fetched, nothing navigates', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end('leak')
    })
    let connections = 0
    server.on('connection', () => connections++)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const trap = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const payloads = [
      '<script>document.body.textContent = "taken over"</script>',
      '<img src=x onerror="document.body.textContent = \'taken over\'">',
      `<meta http-equiv="refresh" content="0;url=${trap}/meta">`,
      `<img src="${trap}/img">`,
      `<link rel="stylesheet" href="${trap}/css">`,
      `<style>@import url(${trap}/import); body { background: url(${trap}/background) }</style>`,
      `<style>@font-face { font-family: F; src: url(${trap}/font) } p { font-family: F }</style>`,
      `<iframe src="${trap}/frame"></iframe>`,
      `<iframe srcdoc="<script>top.document.body.textContent='taken over'</script>"></iframe>`,
      `<object data="${trap}/object"></object><embed src="${trap}/embed">`,
      `<video src="${trap}/video" autoplay></video>`,
      `<svg><script>document.body.textContent = "taken over"</script><image href="${trap}/svg"/></svg>`,
      `<svg onload="document.body.textContent = 'taken over'"></svg>`,
      `<form action="${trap}/form"><input autofocus onfocus="this.form.submit()"></form>`,
      `<base href="${trap}/"><img src="base">`,
      `<link rel="prefetch" href="${trap}/prefetch"><link rel="dns-prefetch" href="${trap}">`,
    ]
    for (const payload of payloads) {
      const { text } = read(await printer.print(`<!doctype html>${style}${payload}<p>honest parcel</p>`, label))
      expect([payload, text.includes('honest parcel'), text.includes('taken over')]).toEqual([payload, true, false])
    }
    const after = read(await printer.print(`<!doctype html>${style}<p>the next one</p>`, label))
    expect(after.text.trim()).toBe('the next one')
    expect(asked).toEqual([])
    expect(connections).toBe(0)
    await new Promise<void>((resolve) => server.close(() => resolve()))
  })

  test('after a browser that died, the next document gets a new one', async () => {
    const browser = await obtainBrowser(folder, () => undefined)
    let opened = 0
    const dying = createSerialPrinter(async () => {
      opened++
      const page = await openPrintPage(browser)
      return {
        print: async (html, size) => {
          if (html.includes('kill') && opened === 1) await page.close()
          return page.print(html, size)
        },
        picture: page.picture,
        close: page.close,
      }
    })
    await dying.warm()
    await expect(dying.print('<!doctype html><p>kill</p>', label)).rejects.toThrow()
    expect(read(await dying.print('<!doctype html><p>kill again</p>', label)).text.trim()).toBe('kill again')
    expect(opened).toBe(2)
    await dying.close()
  })
})
