import type { Readable } from 'node:stream'

const maxLine = 64 * 1024

export interface ServiceOutput {
  readonly stdout: Readable
  readonly stderr: Readable
  /** Calls back once when the process has ended. */
  onEnd(listener: (code: number | null) => void): void
}

/**
 * The first line of a service's standard output, parsed as JSON. Rejects with its error output when it ends before,
 * says something else, or stays silent for `deadlineMs`. Keeps reading afterwards, so that the pipes never fill.
 */
export function firstJsonLine(name: string, output: ServiceOutput, deadlineMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let text = ''
    let complaints = ''
    let settled = false
    const settle = (act: () => void) => {
      if (settled) return
      settled = true
      clearTimeout(timer)
      act()
    }
    const fail = (what: string) =>
      settle(() => reject(new Error(`The service "${name}" ${what}. It wrote: ${complaints.trim() || '(nothing)'}`)))
    const timer = setTimeout(() => fail(`did not say where it listens within ${deadlineMs / 1000} s`), deadlineMs)
    output.stderr.on('data', (chunk: Buffer) => {
      if (!settled) complaints = (complaints + chunk.toString()).slice(-4000)
    })
    output.stdout.on('data', (chunk: Buffer) => {
      if (settled) return
      text += chunk.toString()
      const end = text.indexOf('\n')
      if (end < 0) {
        if (text.length > maxLine) fail('wrote a first line without end')
        return
      }
      const line = text.slice(0, end)
      settle(() => {
        try {
          resolve(JSON.parse(line))
        } catch (error) {
          reject(
            new Error(`The service "${name}" should say where it listens and said: ${line.slice(0, 200)}`, {
              cause: error,
            }),
          )
        }
      })
    })
    output.onEnd((code) => fail(`ended at once (exit code ${code ?? 'none'})`))
  })
}
