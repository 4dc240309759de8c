import { Ban, Check, CircleHelp, ScanLine, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { statusOf } from '#shared/shop/status-of.ts'
import { Band } from '../../components/band.tsx'
import { isolateCode, isolateText } from '../../components/isolate.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useReasonWords } from '../../i18n/use-reason-words.ts'
import { useShop } from '../../orders/use-station.ts'
import type { HandoverOutcome } from './use-handover.ts'

const looks = {
  idle: ['quiet', ScanLine],
  done: ['right', Check],
  again: ['over', Check],
  'wrong-carrier': ['stop', X],
  void: ['stop', Ban],
  refused: ['stop', Ban],
  unknown: ['unknown', CircleHelp],
  'not-saved': ['stop', Ban],
} as const

interface HandoverBandProps {
  readonly outcome: HandoverOutcome
  readonly turn: number
  readonly carrier: string
  readonly done: number
  readonly left: number
}

/** What the last scan at the handover came to, and how many parcels are left. */
export function HandoverBand({ outcome, turn, carrier, done, left }: HandoverBandProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [tone, icon] = looks[outcome.kind]
  const [title, hint] = useWords(outcome, carrier, done, done + left)
  return (
    <Band
      tone={tone}
      icon={icon}
      title={title}
      hint={hint}
      outcome={outcome.kind}
      turn={turn}
      left={{ count: left, shown: format.number(left), label: t('handover.waiting') }}
    />
  )
}

function useWords(outcome: HandoverOutcome, carrier: string, done: number, total: number): readonly [string, string] {
  const { t } = useTranslation()
  const format = useFormat()
  const reasonWords = useReasonWords()
  const shop = useShop()
  const statuses = shop?.procedure.statuses ?? []
  const status = outcome.kind === 'done' ? statusOf(outcome.order, statuses) : undefined
  const number = 'order' in outcome ? format.orderNumber(outcome.order.intake.number) : ''
  switch (outcome.kind) {
    case 'idle':
      return [t('handover.scan'), t('handover.scanHint', { carrier: isolateText(carrier) })]
    case 'done':
      return [
        t('handover.done', { number }),
        [
          t('handover.doneHint', { done: format.number(done), total: format.number(total) }),
          status !== undefined && t('courier.status', { status: isolateText(format.label(status.label)) }),
        ]
          .filter(Boolean)
          .join(' · '),
      ]
    case 'again':
      return [t('handover.again'), number]
    case 'wrong-carrier': {
      const right = shop?.carriers.find((candidate) => candidate.id === outcome.order.intake.shipping.carrier)
      return [
        t('handover.wrongCarrier'),
        t('handover.wrongCarrierHint', { number, carrier: right ? isolateText(format.label(right.name)) : '' }),
      ]
    }
    case 'void':
      return [t('handover.void'), t('handover.voidHint', { number })]
    case 'refused':
      return [t('handover.refused'), `${number} · ${t(`refusal.${outcome.reason}`)}`]
    case 'unknown':
      return [t('handover.unknown'), t('handover.unknownHint', { code: isolateCode(outcome.code) })]
    case 'not-saved':
      return [t('pack.notSaved'), reasonWords(outcome).text]
  }
}
