import { AlarmClock, CircleCheck, Hand, PackagePlus, Pause, ScanLine, Truck, Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { allowedActions } from '#shared/order/allowed-actions.ts'
import type { OrderView } from '#shared/order/order.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { AskText } from '../../components/ask-text.tsx'
import { Chip } from '../../components/chip.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { PaymentChip } from '../../components/payment-chip.tsx'
import { useMinute } from '../../components/sync-badge.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useServices } from '../../orders/desk-context.tsx'
import { useOrder } from '../../orders/use-order.ts'
import { useShop } from '../../orders/use-station.ts'
import { usePacker } from '../../packing/use-packer.ts'
import { parseCode } from '../../scanner/parse-code.ts'
import { useScanTarget } from '../../scanner/use-scan-target.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import { DoublePack } from '../order/double-pack.tsx'
import { PackBand } from './pack-band.tsx'
import { PackLines } from './pack-lines.tsx'
import classes from './pack-screen.module.css'
import { PackSide } from './pack-side.tsx'

/** One order fills the screen. Everything can be done by scanning; every button has a key and a barcode. */
export function PackScreen({ orderId }: { orderId: string }) {
  const { t } = useTranslation()
  const order = useOrder(orderId)
  if (order === undefined) return null
  if (order === null)
    return (
      <PageFrame heading={<h1>{t('pack.order')}</h1>}>
        <EmptyState icon={ScanLine} title={t('order.notHere')} />
      </PageFrame>
    )
  return <OpenOrder key={orderId} order={order} />
}

function OpenOrder({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const { station } = useServices()
  const { packer, state } = usePacker(order.id)
  const show = useUi((ui) => ui.show)
  const operator = useUi((ui) => ui.operator?.id ?? '')
  const shop = useShop()
  const [asking, setAsking] = useState<'hold' | 'weight'>()
  const done = order.stage === 'packed' || order.stage === 'shipped'
  const canFinish = order.stage === 'packing' && order.lines.every((line) => line.open === 0)
  const doublePacked = order.alarms.some((alarm) => alarm.code === 'double-pack')
  // What the shop or another station does meanwhile interrupts the packing: nobody waits for the next scan to hear it.
  const may = shop === undefined ? undefined : allowedActions(order, shop.procedure.rules).pack
  const stopped = !done && !canFinish && may?.allowed === false ? may.reason : undefined
  useEffect(() => {
    if (stopped !== undefined) packer.refuse(stopped)
  }, [packer, stopped])

  const next = () => {
    if (!done) packer.acknowledge()
    else show({ name: 'queue' })
  }
  const commands: Readonly<Record<string, () => void>> = {
    UNDO: () => void packer.undo(),
    NEXTBOX: () => void packer.nextParcel(),
    FINISH: () => void packer.finish(),
    HOLD: () => setAsking('hold'),
    CONFIRM: next,
    CANCEL: () => show({ name: 'queue' }),
  }
  useScanTarget((scan) => {
    if (scan.bounce) return packer.bounce(scan.code)
    const parsed = parseCode(scan.code)
    if (parsed.kind === 'command') return commands[parsed.value]?.()
    // A full order waits for nothing: the code of another one opens it.
    const other = done ? station.index.byCode(parsed.kind === 'sscc' ? parsed.value : parsed.raw) : undefined
    if (other !== undefined && other !== order.id) return show({ name: 'pack', orderId: other })
    void packer.scan(scan.code)
  })
  useKeys({
    Enter: next,
    Space: () => packer.acknowledge(),
    Backspace: () => void packer.undo(),
    F2: () => void packer.nextParcel(),
    F3: () => setAsking('weight'),
    F4: () => void packer.finish(),
    F7: () => show({ name: 'order', orderId: order.id }),
    F8: () => setAsking('hold'),
    Escape: () => show({ name: 'queue' }),
  })

  return (
    <PageFrame
      heading={<Heading order={order} />}
      footer={
        <>
          <ActionButton icon={Undo2} label={t('pack.undo')} keyName="Backspace" onClick={() => void packer.undo()} />
          <ActionButton
            icon={PackagePlus}
            label={t('pack.nextParcel')}
            keyName="F2"
            disabled={done}
            onClick={() => void packer.nextParcel()}
          />
          {canFinish && (
            <ActionButton
              icon={CircleCheck}
              tone="primary"
              label={t('pack.finish')}
              keyName="F4"
              testId="finish"
              onClick={() => void packer.finish()}
            />
          )}
          <ActionButton
            icon={Pause}
            label={t('pack.hold')}
            keyName="F8"
            disabled={done}
            onClick={() => setAsking('hold')}
          />
          <ActionButton
            icon={ScanLine}
            label={t('pack.order')}
            keyName="F7"
            onClick={() => show({ name: 'order', orderId: order.id })}
          />
          {done && (
            <ActionButton
              icon={CircleCheck}
              tone="primary"
              label={t('pack.nextOrder')}
              keyName="Enter"
              testId="next-order"
              onClick={next}
            />
          )}
          <span className={classes.note}>
            <ScanLine size={20} aria-hidden />
            {t('pack.scanNote')}
          </span>
        </>
      }
    >
      <div className={classes.desk}>
        <PackBand
          order={order}
          outcome={done && state.outcome.kind === 'idle' ? { kind: 'order-done' } : state.outcome}
          turn={state.turn}
          onAcknowledge={() => packer.acknowledge()}
          onChoose={(lineId) => {
            packer.acknowledge()
            void packer.packLine(lineId)
          }}
        />
        <PackLines
          order={order}
          currentLineId={state.currentLineId}
          onPackByHand={(lineId) => void packer.packLine(lineId)}
        />
        <PackSide
          order={order}
          state={state}
          onBox={(id) => packer.chooseBox(id)}
          onWeigh={() => setAsking('weight')}
        />
      </div>
      {doublePacked && <DoublePack order={order} />}
      {asking === 'hold' && (
        <AskText
          title={t('pack.hold')}
          label={t('order.holdReason')}
          confirm={t('pack.hold')}
          onClose={() => setAsking(undefined)}
          onAnswer={(reason) => {
            setAsking(undefined)
            station
              .dispatch(order.id, operator, () => ({ drafts: [{ type: 'order-held', data: { reason } }], taken: [] }))
              .then(
                () => show({ name: 'queue' }),
                (error: unknown) => station.report(error),
              )
          }}
        />
      )}
      {asking === 'weight' && (
        <AskText
          title={t('pack.typeWeight')}
          label={t('pack.weightLabel')}
          confirm={t('app.ok')}
          onClose={() => setAsking(undefined)}
          onAnswer={(text) => {
            setAsking(undefined)
            const grams = Number.parseInt(text, 10)
            if (grams > 0) packer.typeWeight(grams)
          }}
        />
      )}
    </PageFrame>
  )
}

function Heading({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const now = useMinute()
  const { intake } = order
  const carrier = shop?.carriers.find((candidate) => candidate.id === intake.shipping.carrier)
  const shipBy = format.shipBy(intake.shipBy, now)
  const relative = shipBy.text
  return (
    <>
      <h1 data-testid="order-number">
        <bdi>{format.orderNumber(intake.number)}</bdi>
      </h1>
      <span className={classes.who}>
        <strong>
          <bdi>{intake.shipTo.name}</bdi>
        </strong>{' '}
        · <bdi>{intake.shipTo.city}</bdi>
      </span>
      <Chip tone={shipBy.tone === 'late' ? 'stop' : shipBy.tone === 'soon' ? 'soon' : 'plain'} icon={AlarmClock}>
        {t('when.shipBy', { time: shipBy.time, relative })}
      </Chip>
      <Chip icon={Truck}>
        <bdi>
          {[carrier ? format.label(carrier.name) : intake.shipping.carrier, intake.shipping.pickUpPoint]
            .filter(Boolean)
            .join(' · ')}
        </bdi>
      </Chip>
      <PaymentChip payment={order.payment.state} due={intake.totals.total} currency={intake.currency} />
      {order.hold && (
        <Chip tone="soon" icon={Hand}>
          {t('status.held')}
        </Chip>
      )}
    </>
  )
}
