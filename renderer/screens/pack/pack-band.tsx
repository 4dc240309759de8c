import type { LucideIcon } from 'lucide-react'
import {
  ArrowLeftRight,
  Ban,
  Check,
  CircleHelp,
  ClipboardCheck,
  Copy,
  FilePenLine,
  Package,
  PackageCheck,
  RotateCcw,
  ScanLine,
  Split,
  X,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { Band, BandButton, type BandTone } from '../../components/band.tsx'
import { isolateCode, isolateText } from '../../components/isolate.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useReasonWords } from '../../i18n/use-reason-words.ts'
import { useServices } from '../../orders/desk-context.tsx'
import { localDay } from '../../orders/local-day.ts'
import { useShop } from '../../orders/use-station.ts'
import { mustBeAcknowledged, type PackOutcome } from '../../packing/pack-outcome.ts'
import { leavesWithPapers } from '../../printing/leaves-with-papers.ts'
import { orderComplaints } from '../../printing/legal-holds.ts'
import { usePoolName } from '../use-pool-name.ts'

const looks: Readonly<Record<PackOutcome['kind'], readonly [BandTone, LucideIcon]>> = {
  idle: ['quiet', ScanLine],
  right: ['right', Check],
  'line-done': ['right', Check],
  'order-done': ['done', PackageCheck],
  undone: ['quiet', RotateCcw],
  decided: ['quiet', ClipboardCheck],
  'parcel-closed': ['quiet', Package],
  bounce: ['quiet', Copy],
  over: ['over', ArrowLeftRight],
  wrong: ['stop', X],
  unknown: ['unknown', CircleHelp],
  ambiguous: ['doubt', Split],
  refused: ['stop', Ban],
  changed: ['stop', FilePenLine],
  'other-order': ['stop', X],
  'numbers-out': ['over', Ban],
  'not-saved': ['stop', Ban],
}

export interface PackBandProps {
  readonly order: OrderView
  readonly outcome: PackOutcome
  /** Somebody has acknowledged it already. */
  readonly settled: boolean
  readonly turn: number
  readonly onAcknowledge: () => void
  readonly onChoose: (lineId: string, code: string) => void
}

/** The band of one order. */
export function PackBand({ order, outcome, settled, turn, onAcknowledge, onChoose }: PackBandProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [tone, icon] = looks[outcome.kind]
  const count = order.lines.reduce((sum, line) => sum + line.open, 0)
  return (
    <Band
      tone={tone}
      icon={icon}
      {...useWords(order, outcome)}
      outcome={outcome.kind}
      turn={turn}
      left={{ count, shown: format.number(count), label: t('pack.toGo', { count }) }}
      onTouch={onAcknowledge}
      choices={
        outcome.kind === 'ambiguous' &&
        outcome.lineIds.map((lineId) => (
          <BandButton key={lineId} onClick={() => onChoose(lineId, outcome.code)}>
            <bdi>{nameOf(order, lineId)}</bdi>
          </BandButton>
        ))
      }
      action={
        mustBeAcknowledged(outcome) &&
        !settled && (
          <BandButton testId="acknowledge" onClick={onAcknowledge}>
            {t('pack.acknowledge')}
          </BandButton>
        )
      }
    />
  )
}

function nameOf(order: OrderView, lineId: string): string {
  return order.lines.find((line) => line.id === lineId)?.name ?? ''
}

/** Papers that do not come out with the others, because the legal check holds them (C9). */
function useHeldPapers(order: OrderView): string[] {
  const { t } = useTranslation()
  const { now } = useServices()
  const shop = useShop()
  if (shop?.procedure.rules.legalCheck !== 'block' || !leavesWithPapers(order)) return []
  return orderComplaints(order, shop, localDay(now())).map(({ kind }) => t(`document.${kind}`))
}

function useWords(order: OrderView, outcome: PackOutcome): { readonly title: string; readonly hint: string } {
  const { t } = useTranslation()
  const format = useFormat()
  const reasonWords = useReasonWords()
  const line = 'lineId' in outcome ? order.lines.find((candidate) => candidate.id === outcome.lineId) : undefined
  const name = isolateText(line?.name ?? '')
  const done = format.number(line?.packed ?? 0)
  const ordered = format.number(line?.ordered ?? 0)
  const held = useHeldPapers(order)
  const poolName = usePoolName()
  switch (outcome.kind) {
    case 'idle':
      return order.packingStartedBy === undefined
        ? { title: t('pack.ready'), hint: t('pack.readyHint') }
        : { title: t('pack.next'), hint: t('pack.readyHint') }
    case 'right':
      return { title: line?.name ?? '', hint: t('pack.right', { done, ordered }) }
    case 'line-done':
      return { title: line?.name ?? '', hint: t('pack.lineDone', { ordered }) }
    case 'order-done':
      return {
        title: t('pack.done'),
        hint: held.length === 0 ? t('pack.doneHint') : t('papers.legal.doneHint', { papers: held.join(' + ') }),
      }
    case 'undone':
      return { title: t('pack.undone', { name }), hint: t('pack.nextHint', { name, done, ordered }) }
    case 'parcel-closed':
      return {
        title: t('pack.parcelClosed', { number: format.number(outcome.parcel) }),
        hint: t('pack.parcelClosedHint'),
      }
    case 'decided':
      return { title: t('stock.decided', { name }), hint: t('stock.decidedHint') }
    case 'over': {
      const open = line?.open ?? 0
      const pack = { name, pieces: format.number(outcome.pieces), open: format.number(open) }
      const hint = open > 0 ? t('stock.packTooMany', pack) : t('pack.overHint', { name, ordered })
      return { title: t('pack.over'), hint }
    }
    case 'wrong':
      return {
        title: t('pack.wrong'),
        hint: t('pack.wrongHint', { name: isolateText(outcome.goods.name), sku: isolateCode(outcome.goods.sku) }),
      }
    case 'unknown':
      return { title: t('pack.unknown'), hint: t('pack.unknownHint', { code: isolateCode(outcome.code) }) }
    case 'ambiguous':
      return { title: t('pack.ambiguous'), hint: t('pack.ambiguousHint', { code: isolateCode(outcome.code) }) }
    case 'bounce':
      return { title: t('pack.bounce'), hint: t('pack.bounceHint', { code: isolateCode(outcome.code) }) }
    case 'refused':
      return { title: t('pack.refused'), hint: t(`refusal.${outcome.reason}`) }
    case 'changed':
      return { title: t('interrupted.changed'), hint: t('interrupted.changedHint') }
    case 'other-order':
      return {
        title: t('pack.otherOrder', { number: format.orderNumber(outcome.number) }),
        hint: t('pack.otherOrderHint'),
      }
    case 'numbers-out':
      return { title: t('pack.numbersOut'), hint: t('pack.numbersOutHint', { pool: poolName(outcome.pool) }) }
    case 'not-saved':
      return { title: t('pack.notSaved'), hint: reasonWords(outcome).text }
  }
}
