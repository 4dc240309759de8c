import {
  type DeskContract,
  DeskError,
  type DeskErrorData,
  type DeskMethod,
  type DeskRequest,
  type DeskResponse,
  type DeskResult,
  deskContract,
} from '#shared/contract/desk-contract.ts'
import type { Reason } from '#shared/reasons/reason.ts'
import type { Log } from './log.ts'

export type DeskHandlers = { readonly [M in DeskMethod]: (request: DeskRequest<M>) => Promise<DeskResponse<M>> }

const megabyte = 1024 * 1024
const limitOf = (method: DeskMethod) => (method === 'printing.submit' ? 8 * megabyte : megabyte)

const isMethod = (method: string): method is DeskMethod => Object.hasOwn(deskContract, method)

const refuse = (code: DeskErrorData['code'], message: string, because?: Reason): DeskResult<never> => ({
  ok: false,
  error: { code, message, ...(because === undefined ? {} : { because }) },
})

/** JSON size in bytes, or undefined for what JSON cannot carry. */
function sizeOf(request: unknown): number | undefined {
  try {
    const text = JSON.stringify(request)
    return text === undefined ? undefined : Buffer.byteLength(text)
  } catch (error) {
    // Circular data and BigInt: the caller is told so, as for any other malformed request.
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** Where it failed, without its message: a message may quote an order. */
function traceOf(error: unknown): { error: string; trace: string } {
  if (!(error instanceof Error)) return { error: typeof error, trace: '' }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return { error: error.name, trace: frames.slice(0, 8).join(' ').trim() }
}

async function answer<M extends DeskMethod>(
  handlers: DeskHandlers,
  method: M,
  request: unknown,
  log: Log,
): Promise<DeskResult<unknown>> {
  const schemas: DeskContract[M] = deskContract[method]
  const parsed = schemas.request.safeParse(request)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const field = issue?.path.map(String).join('.') || 'request'
    return refuse('bad-request', `${method}: ${field}: ${issue?.message ?? 'not what the contract says'}`)
  }
  try {
    // safeParse gave exactly DeskRequest<M>; TypeScript cannot follow a generic key through the contract's table.
    const value = await handlers[method](parsed.data as DeskRequest<M>)
    return { ok: true, value: schemas.response.parse(value) }
  } catch (error) {
    if (error instanceof DeskError) return refuse(error.code, error.message, error.because)
    log.error('a desk call failed', { method, ...traceOf(error) })
    return refuse(
      'internal',
      `${method} failed inside Packdesk. Nothing was confirmed: try again; if it stays, restart.`,
    )
  }
}

/** The one door of the main process. Never throws: unknown, oversized and malformed calls are answered as data. */
export function createRouter(handlers: DeskHandlers, log: Log) {
  return async (method: string, request: unknown): Promise<DeskResult<unknown>> => {
    if (typeof method !== 'string' || !isMethod(method)) {
      return refuse('bad-request', `No such desk method: ${String(method).slice(0, 60)}`)
    }
    const bytes = sizeOf(request)
    if (bytes === undefined) return refuse('bad-request', `${method}: the request must be plain JSON`)
    const limit = limitOf(method)
    if (bytes > limit) {
      return refuse('bad-request', `${method}: ${bytes} bytes are more than the ${limit} allowed; send it in parts`)
    }
    return answer(handlers, method, request, log)
  }
}
