import { z } from 'zod'
import {
  DeskError,
  type DeskMethod,
  type DeskNotice,
  type DeskResponse,
  deskContract,
  deskErrorSchema,
  deskNoticeSchema,
} from '#shared/contract/desk-contract.ts'
import { reason } from '#shared/reasons/reason.ts'

const resultSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: deskErrorSchema }),
])

const notTheContract = (method: DeskMethod) =>
  new DeskError({
    code: 'internal',
    message: `The desk answered ${method} with something else than agreed. Restart Packdesk; if it stays, install it again.`,
    because: reason('desk-differs', {}, method),
  })

/** What came back from the main process, parsed by the contract. Throws DeskError for an error that came as data. */
export function readAnswer<M extends DeskMethod>(method: M, answer: unknown): DeskResponse<M> {
  const result = resultSchema.safeParse(answer)
  if (!result.success) throw notTheContract(method)
  if (!result.data.ok) throw new DeskError(result.data.error)
  const value = deskContract[method].response.safeParse(result.data.value)
  if (!value.success) throw notTheContract(method)
  // The contract's table says so for this key; TypeScript cannot follow a generic key through it.
  return value.data as DeskResponse<M>
}

/** Undefined for a notice of a newer main process, which this page cannot know. */
export function readNotice(notice: unknown): DeskNotice | undefined {
  return deskNoticeSchema.safeParse(notice).data
}
