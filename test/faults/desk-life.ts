import { spawn } from 'node:child_process'
import type { PrintJob } from '#shared/contract/print-job.ts'
import type { FaultPlan, FaultWord, PersonAnswer } from './fault-plan.ts'

export interface LifeEnd {
  /** True when it died of the signal and did not come to its end. */
  readonly killed: boolean
  /** Everything that it had at a peaceful end. */
  readonly jobs: readonly PrintJob[] | undefined
}

export interface LifeOptions {
  /** The built desk. */
  readonly program: string
  readonly plan: FaultPlan
  /** After how many milliseconds of running it is killed from outside. */
  readonly killAfterMs?: number
  readonly taken: (printJobIds: readonly string[]) => void
  /** The person's look at the printer. */
  readonly look: (paper: string) => Promise<boolean>
  readonly withinMs: number
}

/** Starts the desk as a process of its own and watches it until it has ended. Throws when it ends in any other way. */
export async function liveOnce({ program, plan, killAfterMs, taken, look, withinMs }: LifeOptions): Promise<LifeEnd> {
  const child = spawn(process.execPath, [program, JSON.stringify(plan)], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  let errors = ''
  let jobs: readonly PrintJob[] | undefined
  let timer: NodeJS.Timeout | undefined
  child.stderr?.on('data', (text) => {
    errors += text
  })
  const late = setTimeout(() => {
    errors += `it did not come to its end within ${withinMs} ms`
    child.kill('SIGTERM')
  }, withinMs)
  child.on('message', (word: FaultWord) => {
    if (word.word === 'running' && killAfterMs !== undefined)
      timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs)
    if (word.word === 'taken') taken(word.printJobIds)
    if (word.word === 'settled') jobs = word.jobs
    if (word.word === 'asks')
      void look(word.paper).then((printed) => {
        const answer: PersonAnswer = { printJobId: word.printJobId, printed }
        if (child.connected) child.send(answer, () => undefined)
      })
  })
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (exitCode, exitSignal) => resolve([exitCode, exitSignal]))
  })
  clearTimeout(timer)
  clearTimeout(late)
  if (signal === 'SIGKILL') return { killed: true, jobs: undefined }
  if (code === 0 && jobs !== undefined) return { killed: false, jobs }
  throw new Error(`the desk ended with ${code ?? signal}: ${errors.slice(-3000)}`)
}
