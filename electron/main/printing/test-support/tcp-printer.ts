import { createServer, type Server, type Socket } from 'node:net'

/**
 *   normal       prints every whole label, answers ~HS at its place in the stream
 *   never-reads  takes the connection and reads nothing
 *   busy         closes every connection at once, friendly; `busyTimes` of them, or all
 *   reset        breaks the connection after `resetAfter` bytes
 *   half-read    reads `resetAfter` bytes, then nothing more
 *   no-status    prints, never answers
 *   deaf-after   answers ~HS until a label has come, then no more
 */
export type TcpBehaviour = 'normal' | 'never-reads' | 'busy' | 'reset' | 'half-read' | 'no-status' | 'deaf-after'

/** A label printer on TCP, as facts-printing §3 measured them: one connection, a buffer, a state that a test sets. */
export interface TcpPrinter {
  readonly port: number
  /** Labels that came out, in order. */
  readonly labels: readonly string[]
  /** The most connections that were open at the same time. */
  readonly mostConnections: number
  /** How many labels are in its buffer. */
  readonly waiting: number
  behaviour: TcpBehaviour
  resetAfter: number
  busyTimes: number
  /** How long one label takes. */
  printMs: number
  /** How long a label that was read is not yet counted as one to print: it looks idle. */
  countMs: number
  /** How late it answers ~HS. */
  answerMs: number
  state: { paperOut: boolean; paused: boolean; headOpen: boolean; ribbonOut: boolean; bufferFull: boolean }
  /** Its own answer to ~HI; absent: it does not know the question. */
  identity: string | undefined
  /** Somebody switched it off and on: connections are gone, and so is what it had not printed. */
  powerCycle(): void
  stop(): Promise<void>
}

const digit = (on: boolean) => (on ? '1' : '0')
const padded = (count: number, width: number) => String(count).padStart(width, '0')

export async function startTcpPrinter(behaviour: TcpBehaviour = 'normal'): Promise<TcpPrinter> {
  const labels: string[] = []
  const buffer: string[] = []
  const sockets = new Set<Socket>()
  let most = 0
  let partial = false
  let timer: NodeJS.Timeout | undefined

  const stands = () => Object.values(printer.state).some(Boolean)
  function print(): void {
    timer = undefined
    if (!stands()) {
      const label = buffer.shift()
      if (label !== undefined) labels.push(label)
    }
    if (buffer.length > 0) timer = setTimeout(print, printer.printMs)
  }

  function hostStatus(): string {
    const { paperOut, paused, headOpen, ribbonOut, bufferFull } = printer.state
    const first = `030,${digit(paperOut)},${digit(paused)},1200,${padded(buffer.length, 3)},${digit(bufferFull)},0,${digit(partial)},000,0,0,0`
    const second = `000,0,${digit(headOpen)},${digit(ribbonOut)},1,2,6,0,${padded(buffer.length, 8)},1,000`
    return [first, second, '1234,0'].map((line) => `\u0002${line}\u0003\r\n`).join('')
  }

  function connected(socket: Socket): void {
    sockets.add(socket)
    most = Math.max(most, sockets.size)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
    const busy = printer.behaviour === 'busy' && printer.busyTimes-- > 0
    if (busy || sockets.size > 1) {
      socket.end()
      socket.resume()
      return
    }
    if (printer.behaviour === 'never-reads') {
      socket.pause()
      return
    }
    let text = ''
    let read = 0
    let printedHere = false
    socket.on('data', (part) => {
      read += part.length
      if (printer.behaviour === 'reset' && read > printer.resetAfter) return void socket.resetAndDestroy()
      if (printer.behaviour === 'half-read' && read > printer.resetAfter) return void socket.pause()
      text += part.toString('latin1')
      for (;;) {
        const next = /~HS|~HI|\^XA[\s\S]*?\^XZ/.exec(text)
        if (next === null) break
        text = text.slice(next.index + next[0].length)
        if (next[0].startsWith('^')) {
          printedHere = true
          const take = (label: string) => {
            buffer.push(label)
            timer ??= setTimeout(print, printer.printMs)
          }
          if (printer.countMs === 0) take(next[0])
          else setTimeout(take, printer.countMs, next[0])
          continue
        }
        partial = false
        if (printer.behaviour === 'no-status' || (printer.behaviour === 'deaf-after' && printedHere)) continue
        const answer = next[0] === '~HI' ? printer.identity && `\u0002${printer.identity}\u0003\r\n` : hostStatus()
        if (answer !== undefined && answer !== '')
          setTimeout(() => socket.writable && socket.write(answer, 'latin1'), printer.answerMs)
      }
      partial = text.includes('^XA')
    })
  }

  const server: Server = createServer(connected)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the TCP printer has no port')

  const printer: TcpPrinter = {
    port: address.port,
    labels,
    get mostConnections() {
      return most
    },
    get waiting() {
      return buffer.length
    },
    behaviour,
    resetAfter: 100,
    busyTimes: Number.POSITIVE_INFINITY,
    printMs: 20,
    countMs: 0,
    answerMs: 0,
    state: { paperOut: false, paused: false, headOpen: false, ribbonOut: false, bufferFull: false },
    identity: undefined,
    powerCycle() {
      buffer.length = 0
      partial = false
      for (const socket of sockets) socket.destroy()
    },
    async stop() {
      clearTimeout(timer)
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
  return printer
}
