import { create } from 'zustand'
import type { ToldCustomer } from '#shared/shop/plan-from-list.ts'
import type { StatusRefusal } from '#shared/shop/plan-status-change.ts'

/** One row of the report: the status apart from the message (D12). */
export interface StatusResult {
  readonly orderId: string
  readonly number: string
  readonly status: 'ok' | 'gone' | 'not-saved' | StatusRefusal
  readonly told: readonly ToldCustomer[]
}

export interface BulkRun {
  /** Id of the shop's status. */
  readonly status: string
  readonly total: number
  readonly results: readonly StatusResult[]
  readonly state: 'running' | 'stopping' | 'done'
}

/** Changing statuses from the list: who hears of it, which rows are ticked, and the run of many. */
export interface StatusWork {
  /** Undefined until a person has chosen: as the shop works. */
  readonly email: boolean | undefined
  readonly sms: boolean | undefined
  readonly ticked: ReadonlySet<string>
  /** The last answer of each row that was refused or whose message is skipped. */
  readonly answers: ReadonlyMap<string, StatusResult>
  readonly run: BulkRun | undefined
  setSwitches(switches: { readonly email: boolean; readonly sms: boolean }): void
  tick(orderIds: readonly string[], on: boolean): void
  untick(): void
  answer(result: StatusResult): void
  startRun(status: string, total: number): void
  addResults(results: readonly StatusResult[]): void
  stopRun(): void
  endRun(): void
  closeRun(): void
}

export const useStatusWork = create<StatusWork>((set) => {
  const change = (of: (run: BulkRun) => BulkRun) => set(({ run }) => (run === undefined ? {} : { run: of(run) }))
  return {
    email: undefined,
    sms: undefined,
    ticked: new Set(),
    answers: new Map(),
    run: undefined,
    setSwitches: ({ email, sms }) => set({ email, sms }),
    tick: (orderIds, on) =>
      set(({ ticked }) => {
        const next = new Set(ticked)
        for (const id of orderIds) {
          if (on) next.add(id)
          else next.delete(id)
        }
        return { ticked: next }
      }),
    untick: () => set({ ticked: new Set() }),
    answer: (result) => set(({ answers }) => ({ answers: new Map(answers).set(result.orderId, result) })),
    startRun: (status, total) => set({ run: { status, total, results: [], state: 'running' } }),
    addResults: (results) => change((run) => ({ ...run, results: [...run.results, ...results] })),
    stopRun: () => change((run) => (run.state === 'running' ? { ...run, state: 'stopping' } : run)),
    endRun: () => change((run) => ({ ...run, state: 'done' })),
    closeRun: () => set({ run: undefined }),
  }
})
