import { Ban, Check, CircleHelp, PackageCheck, ScanLine, TriangleAlert, Truck, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AlarmCode } from '#shared/order/order.ts'
import { Band } from '../../components/band.tsx'
import { Chip } from '../../components/chip.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { isolateCode, isolateText } from '../../components/isolate.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useQueue } from '../../orders/use-queue.ts'
import { useShop } from '../../orders/use-station.ts'
import { useScanTarget } from '../../scanner/use-scan-target.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import classes from './handover-screen.module.css'
import { type HandoverOutcome, useHandover } from './use-handover.ts'

/** More than a van holds. */
const mostWaiting = 1_000

/** Choose the carrier that is here, then scan each parcel out. Only its own parcels leave. */
export function HandoverScreen() {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const show = useUi((ui) => ui.show)
  const [carrierId, setCarrierId] = useState<string>()
  const { orders } = useQueue('packed', '', mostWaiting)
  const carrier = shop?.carriers.find((candidate) => candidate.id === carrierId)
  const waiting = orders.filter((order) => order.summary.carrier === carrierId)
  const { outcome, turn, gone, scan, reset } = useHandover(carrierId)
  useScanTarget(({ code }) => scan(code))
  const choose = (index: number) => setCarrierId(shop?.carriers[index]?.id)
  useKeys({
    Escape: () => (carrierId === undefined ? show({ name: 'queue' }) : setCarrierId(undefined)),
    Enter: reset,
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => [`Digit${digit}`, () => choose(digit - 1)])),
  })
  return (
    <PageFrame
      key={carrierId ?? 'choose'}
      heading={
        <>
          <h1>{t('handover.title')}</h1>
          {carrier !== undefined && (
            <strong data-testid="handover-carrier">
              <bdi>{format.label(carrier.name)}</bdi>
            </strong>
          )}
        </>
      }
    >
      {carrier === undefined ? (
        <section className={classes.choose}>
          <h2>{t('handover.choose')}</h2>
          <div className={classes.carriers}>
            {shop?.carriers.map((candidate, index) => {
              const count = orders.filter((order) => order.summary.carrier === candidate.id).length
              return (
                <button
                  key={candidate.id}
                  type="button"
                  className={classes.carrier}
                  data-testid={`carrier-${candidate.id}`}
                  onClick={() => setCarrierId(candidate.id)}
                >
                  <Truck size={28} aria-hidden />
                  <strong>
                    <bdi>{format.label(candidate.name)}</bdi>
                  </strong>
                  <span>{t('handover.parcels', format.counted(count))}</span>
                  <kbd>{index + 1}</kbd>
                </button>
              )
            })}
          </div>
        </section>
      ) : (
        <div className={classes.desk}>
          <HandoverBand
            outcome={outcome}
            turn={turn}
            carrier={format.label(carrier.name)}
            done={gone.length}
            left={waiting.length}
          />
          <section className={classes.list}>
            <h2>{t('handover.waiting')}</h2>
            {waiting.length === 0 && <EmptyState icon={PackageCheck} title={t('handover.empty')} />}
            <ul>
              {waiting.map((order) => (
                <li key={order.id} data-testid="waiting-parcel">
                  <strong>
                    <bdi>{format.orderNumber(order.number)}</bdi>
                  </strong>
                  <bdi>{order.summary.customer}</bdi>
                  {order.summary.alarms[0] !== undefined && (
                    <Chip tone="stop" icon={TriangleAlert}>
                      {t(`alarm.${order.summary.alarms[0] as AlarmCode}`)}
                    </Chip>
                  )}
                  <bdi className={classes.end}>{order.summary.city}</bdi>
                </li>
              ))}
            </ul>
          </section>
          <section className={classes.list}>
            <h2>{t('handover.gone')}</h2>
            {gone.length === 0 && <EmptyState icon={ScanLine} title={t('handover.noneGone')} />}
            <ul>
              {gone.map((parcel) => (
                <li key={parcel.code} data-testid="gone-parcel">
                  <strong>
                    <bdi>{format.orderNumber(parcel.number)}</bdi>
                  </strong>
                  <bdi>{parcel.name}</bdi>
                  <bdi dir="ltr" className={classes.end}>
                    {parcel.code}
                  </bdi>
                </li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </PageFrame>
  )
}

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

function HandoverBand({ outcome, turn, carrier, done, left }: HandoverBandProps) {
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
  const shop = useShop()
  const number = 'order' in outcome ? format.orderNumber(outcome.order.intake.number) : ''
  switch (outcome.kind) {
    case 'idle':
      return [t('handover.scan'), t('handover.scanHint', { carrier: isolateText(carrier) })]
    case 'done':
      return [
        t('handover.done', { number }),
        t('handover.doneHint', { done: format.number(done), total: format.number(total) }),
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
      return [t('pack.notSaved'), isolateText(outcome.why)]
  }
}
