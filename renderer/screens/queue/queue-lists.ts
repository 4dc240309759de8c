import { stages } from '#shared/order/stage.ts'
import type { ShopProcedure } from '#shared/shop/shop-procedure.ts'
import type { ShopStatus } from '#shared/shop/shop-status.ts'
import type { QueueCounts } from '../../orders/order-index.ts'
import { type CrossList, partsOf, type QueueView } from '../../ui-state/queue-view.ts'
import type { NavGroup } from '../../ui-state/ui-state.ts'

export interface NavList {
  readonly view: QueueView
  readonly count: number
  /** Red: nobody may leave it. Amber: somebody should look today. */
  readonly tone?: 'stop' | 'soon'
  readonly status?: ShopStatus
}

export interface NavSection {
  /** Undefined: the lists on top, always open. */
  readonly group: NavGroup | undefined
  readonly lists: readonly NavList[]
}

const onTop = ['mine', 'unseen', 'unpaid'] as const
const lookHere = [
  'late',
  'alarms',
  'must-call',
  'problem',
  'at-risk',
  'stale',
  'task',
  'short',
  'risk',
  'verify',
  'not-reserved',
  'message',
  'returns',
  'quiet',
  'no-contact',
  'held',
] as const
const stop: ReadonlySet<CrossList> = new Set(['late', 'alarms', 'must-call', 'problem'])
const soon: ReadonlySet<CrossList> = new Set(['at-risk', 'stale', 'quiet', 'no-contact', 'risk', 'short'])

/**
 * The lists at the side of the queue. The statuses together hold every order once, whatever its stage (A1): the
 * shop's own in their order, then those that were switched off but still have orders, then stages without a word.
 */
export function queueLists(counts: QueueCounts, procedure: ShopProcedure | undefined): readonly NavSection[] {
  const cross = (list: CrossList): NavList => {
    const tone = stop.has(list) ? 'stop' : soon.has(list) ? 'soon' : undefined
    const count = counts.byList[list]
    return { view: list, count, ...(tone === undefined || count === 0 ? {} : { tone }) }
  }
  const home = homeView(counts, procedure)
  return [
    {
      group: undefined,
      lists: [
        { view: 'all', count: counts.total },
        ...(home === 'stage:ready' ? [{ view: home, count: counts.byStage.ready } as const] : []),
        ...onTop.map(cross),
      ],
    },
    // What asks for somebody comes before what is merely so.
    { group: 'look', lists: lookHere.map(cross) },
    { group: 'statuses', lists: statusLists(counts, procedure, home) },
    { group: 'carriers', lists: numbered('carrier', counts.byCarrier) },
    { group: 'people', lists: numbered('assignee', counts.byAssignee) },
  ]
}

function statusLists(counts: QueueCounts, procedure: ShopProcedure | undefined, home: QueueView): NavList[] {
  const known = procedure?.statuses ?? []
  const own = known
    .map((status): NavList => {
      const view: QueueView = `status:${status.id}`
      return { view, status, count: counts.byStatus.get(view) ?? 0 }
    })
    .filter(({ status, count }) => status?.enabled === true || count > 0)
  const wordless = stages
    .map((stage): NavList => ({ view: `bare:${stage}`, count: counts.byStatus.get(`bare:${stage}`) ?? 0 }))
    .filter(({ view, count }) => procedure === undefined || count > 0 || view === home)
  return [...own, ...wordless]
}

/**
 * Where a packer begins: everything that is ready to pack. Where exactly one status stands for that, it is the list;
 * else a list of its own.
 */
export function homeView(counts: QueueCounts, procedure: ShopProcedure | undefined): QueueView {
  const here = covering(procedure)
  const [only] = here
  const view: QueueView = only === undefined ? 'bare:ready' : `status:${only.id}`
  const isAlone = here.length < 2 && (only === undefined || only.stages.length === 1)
  return isAlone && (counts.byStatus.get(view) ?? 0) === counts.byStage.ready ? view : 'stage:ready'
}

function covering(procedure: ShopProcedure | undefined): readonly ShopStatus[] {
  return procedure?.statuses.filter((status) => status.enabled && status.stages.includes('ready')) ?? []
}

function numbered(kind: 'carrier' | 'assignee', counts: ReadonlyMap<string, number>): NavList[] {
  return [...counts].map(([id, count]): NavList => ({ view: `${kind}:${id}`, count })).sort(byCount)
}

const byCount = (a: NavList, b: NavList) => b.count - a.count || (a.view < b.view ? -1 : 1)

/** `ready` for the status `ready`, `late` for the list, `carrier:dhl`: how tests and styles call a list. */
export function nameOfView(view: QueueView): string {
  const [kind, id] = partsOf(view)
  return kind === 'carrier' || kind === 'assignee' ? view : id
}
