import type { Page, WebSocketRoute } from 'playwright-core'
import type { DeskMethod, DeskRequest, DeskResponse } from '#shared/contract/desk-contract.ts'
import type { PrintJob, PrintState } from '#shared/contract/print-job.ts'
import type { Printer } from '#shared/contract/printer.ts'

type Answers = { [M in DeskMethod]?: (request: DeskRequest<M>) => DeskResponse<M> }

/** The print queue that a page sees: what no test could bring about at will, a jam or a doubt, is simply there. */
export interface ScriptedPrinting {
  /** From now on the page sees these jobs and printers instead of the desk's own. */
  show(jobs: readonly PrintJob[], printers: readonly Printer[]): void
  /** The desk's own queue again. */
  rest(): void
  jobs(): readonly PrintJob[]
  /** What the page asked while something was shown, oldest first. */
  readonly asked: readonly { readonly method: DeskMethod; readonly request: unknown }[]
  /** Answers a further method in the desk's stead, while something is shown. */
  answer<M extends DeskMethod>(method: M, how: (request: DeskRequest<M>) => DeskResponse<M>): void
}

interface Asked {
  readonly id: number
  readonly method: DeskMethod
  readonly request: unknown
}

/** To be called before the page is opened. Everything else goes to the real desk and comes from it. */
export async function scriptPrinting(page: Page): Promise<ScriptedPrinting> {
  let shown: { jobs: PrintJob[]; printers: readonly Printer[] } | undefined
  let socket: WebSocketRoute | undefined
  const asked: { method: DeskMethod; request: unknown }[] = []
  const notify = (job: PrintJob) => socket?.send(JSON.stringify({ notice: { notice: 'print-job-changed', job } }))
  const change = (printJobId: string, about: Partial<PrintJob>): PrintJob => {
    const job = shown?.jobs.find((candidate) => candidate.printJobId === printJobId)
    if (shown === undefined || job === undefined) throw new Error(`no scripted job ${printJobId}`)
    const changed = { ...job, ...about }
    shown.jobs = shown.jobs.map((candidate) => (candidate === job ? changed : candidate))
    notify(changed)
    return changed
  }
  const decided: Readonly<Record<DeskRequest<'printing.decide'>['decision'], PrintState>> = {
    printed: { state: 'done', by: 'person' },
    'not-printed': { state: 'failed', why: 'nothing came out', cause: { code: 'person-saw-none' } },
    retry: { state: 'queued' },
    cancel: { state: 'failed', why: 'cancelled', cause: { code: 'person-cancelled' } },
    seen: { state: 'failed', why: 'seen' },
  }
  const answers: Answers = {
    'printing.jobs': ({ orderId }) => ({
      jobs: (shown?.jobs ?? []).filter((job) => orderId === undefined || job.orderId === orderId),
    }),
    'printing.printers': () => ({ printers: [...(shown?.printers ?? [])] }),
    'printing.decide': ({ printJobId, decision, printer }) => {
      const status = shown?.jobs.find((job) => job.printJobId === printJobId)?.status
      const seen = decision === 'seen' && status !== undefined
      const moved = printer === undefined ? {} : { printer }
      return { job: change(printJobId, { status: seen ? status : decided[decision], seen, ...moved }) }
    },
    'printing.confirmByScan': ({ code }) => ({
      jobs: (shown?.jobs ?? [])
        .filter((job) => job.status.state === 'unknown' && job.codes.includes(code))
        .map((job) => change(job.printJobId, { status: { state: 'done', by: 'scan' } })),
    }),
  }
  await page.routeWebSocket(/\/desk$/, (route) => {
    socket = route
    const desk = route.connectToServer()
    route.onMessage((text) => {
      const message = JSON.parse(String(text)) as Asked
      const how = answers[message.method] as ((request: unknown) => unknown) | undefined
      if (shown === undefined || how === undefined) return desk.send(text)
      asked.push({ method: message.method, request: message.request })
      route.send(JSON.stringify({ id: message.id, result: { ok: true, value: how(message.request) } }))
    })
    desk.onMessage((text) => route.send(text))
  })
  return {
    asked,
    jobs: () => shown?.jobs ?? [],
    show(jobs, printers) {
      shown = { jobs: [...jobs], printers }
      asked.length = 0
      for (const job of jobs.slice(0, 1)) notify(job)
    },
    rest() {
      const [job] = shown?.jobs ?? []
      shown = undefined
      if (job !== undefined) notify(job)
    },
    answer(method, how) {
      answers[method] = how as never
    },
  }
}
