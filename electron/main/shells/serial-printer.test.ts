import { describe, expect, test } from 'vitest'
import { createSerialPrinter, type PrintPage } from './serial-printer.ts'

const size = { widthMm: 100, heightMm: 150 }
const noPicture = async () => ({ png: new Uint8Array(), codes: [] })
const bytes = (text: string) => new TextEncoder().encode(text)

describe('the serial printer', () => {
  test('draws one at a time, PDFs and pictures in the order asked', async () => {
    let busy = 0
    const order: string[] = []
    const page: PrintPage = {
      async print(html) {
        busy++
        expect(busy).toBe(1)
        await new Promise((resolve) => setTimeout(resolve, html === 'a' ? 20 : 1))
        order.push(html)
        busy--
        return bytes(html)
      },
      async picture(html) {
        await page.print(html, size)
        return noPicture()
      },
      close: async () => undefined,
    }
    const printer = createSerialPrinter(async () => page)
    await printer.warm()
    order.length = 0
    await Promise.all([
      printer.print('a', size),
      printer.picture('b', size, 203),
      printer.print('c', size),
      printer.picture('d', size, 300),
    ])
    expect(order).toEqual(['a', 'b', 'c', 'd'])
  })

  test('P07 a page that never answers is late, is closed, and the next document gets a new one', async () => {
    let opened = 0
    const closed: number[] = []
    const printer = createSerialPrinter(
      async () => {
        const n = ++opened
        return {
          print: (html) =>
            html === 'stuck' ? new Promise<Uint8Array>(() => undefined) : Promise.resolve(bytes(`page ${n}`)),
          picture: noPicture,
          close: async () => {
            closed.push(n)
          },
        }
      },
      { deadlineMs: 50 },
    )
    await printer.warm()
    await expect(printer.print('stuck', size)).rejects.toThrow(/not drawn within/)
    expect(new TextDecoder().decode(await printer.print('fine', size))).toBe('page 2')
    expect(closed).toEqual([1])
  })

  test('one document’s failure is not the next one’s', async () => {
    let tries = 0
    const printer = createSerialPrinter(async () => {
      tries++
      if (tries === 1) throw new Error('no browser yet')
      return { print: async (html) => bytes(html), picture: noPicture, close: async () => undefined }
    })
    await expect(printer.print('one', size)).rejects.toThrow('no browser yet')
    expect(new TextDecoder().decode(await printer.print('two', size))).toBe('two')
  })

  test('draws nothing after the end', async () => {
    const printer = createSerialPrinter(async () => ({
      print: async () => bytes(''),
      picture: noPicture,
      close: async () => undefined,
    }))
    await printer.close()
    await expect(printer.print('late', size)).rejects.toThrow(/ending/)
    await expect(printer.picture('late', size, 203)).rejects.toThrow(/ending/)
  })
})
