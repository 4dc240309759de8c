import { create } from 'zustand'
import type { PrintJob } from '#shared/contract/print-job.ts'

/** What became of a scanned paper: the desk says it for a few seconds, wherever the person is. */
export type PaperAnswer =
  | { readonly kind: 'confirmed'; readonly jobs: readonly PrintJob[]; readonly turn: number }
  | { readonly kind: 'nothing'; readonly code: string; readonly turn: number }

interface PaperAnswerState {
  readonly answer: PaperAnswer | undefined
  readonly turn: number
  confirm(jobs: readonly PrintJob[]): void
  nothing(code: string): void
  clear(): void
}

export const usePaperAnswer = create<PaperAnswerState>((set) => ({
  answer: undefined,
  turn: 0,
  confirm: (jobs) => set(({ turn }) => ({ turn: turn + 1, answer: { kind: 'confirmed', jobs, turn: turn + 1 } })),
  nothing: (code) => set(({ turn }) => ({ turn: turn + 1, answer: { kind: 'nothing', code, turn: turn + 1 } })),
  clear: () => set({ answer: undefined }),
}))
