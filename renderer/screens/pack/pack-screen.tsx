import { CircleCheck, PackagePlus, PackageX, Pause, ScanLine, TriangleAlert, Undo2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { allowedActions } from '#shared/order/allowed-actions.ts'
import type { OrderView } from '#shared/order/order.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { AskText } from '../../components/ask-text.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { useServices } from '../../orders/desk-context.tsx'
import { useOrder } from '../../orders/use-order.ts'
import { useShop } from '../../orders/use-station.ts'
import { useToteScan } from '../../orders/use-tote.ts'
import { isReadyToFinish } from '../../packing/pack-facts.ts'
import type { PackOutcome } from '../../packing/pack-outcome.ts'
import { usePacker } from '../../packing/use-packer.ts'
import { parseCode } from '../../scanner/parse-code.ts'
import { useScanTarget } from '../../scanner/use-scan-target.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import { ProblemDialog } from '../order/care/problem-dialog.tsx'
import { ToteChip } from '../order/care/tote-chip.tsx'
import { DoublePack } from '../order/double-pack.tsx'
import { PackBand } from './pack-band.tsx'
import { PackHeading } from './pack-heading.tsx'
import { PackLines } from './pack-lines.tsx'
import classes from './pack-screen.module.css'
import { PackSide } from './pack-side.tsx'
import { ShortageDialog } from './shortage/shortage-dialog.tsx'

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

const full: ReadonlySet<OrderView['stage']> = new Set(['packed', 'ready-for-pickup', 'shipped'])

function OpenOrder({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const { station } = useServices()
  const { packer, state } = usePacker(order.id)
  const show = useUi((ui) => ui.show)
  const operator = useUi((ui) => ui.operator?.id ?? '')
  const shop = useShop()
  const [asking, setAsking] = useState<'hold' | 'weight' | 'short' | 'decide' | 'problem'>()
  const canFinish = isReadyToFinish(order)
  const done = !canFinish && full.has(order.stage)
  const doublePacked = order.alarms.some((alarm) => alarm.code === 'double-pack')
  // What the shop or another station does meanwhile interrupts the packing: nobody waits for the next scan to hear it.
  const may = shop === undefined ? undefined : allowedActions(order, shop.procedure.rules).pack
  const stopped = !done && !canFinish && may?.allowed === false ? may.reason : undefined
  useEffect(() => {
    if (stopped !== undefined) packer.refuse(stopped)
  }, [packer, stopped])
  const { revision } = order
  const knownRevision = useRef(revision)
  useEffect(() => {
    if (revision <= knownRevision.current) return
    knownRevision.current = revision
    if (!done && stopped === undefined) packer.interrupt()
  }, [packer, revision, done, stopped])

  // Once it was acknowledged, the band goes on saying how things stand: a cancelled order asks for no next piece.
  const standing: PackOutcome =
    state.outcome.kind !== 'idle'
      ? state.outcome
      : done
        ? { kind: 'order-done' }
        : stopped === undefined
          ? state.outcome
          : { kind: 'refused', reason: stopped }

  const next = () => {
    if (!done) packer.acknowledge()
    else show({ name: 'queue' })
  }
  const commands: Readonly<Record<string, () => void>> = {
    UNDO: () => void packer.undo(),
    NEXTBOX: () => void packer.nextParcel(),
    FINISH: () => void packer.finish(),
    HOLD: () => setAsking('hold'),
    PROBLEM: () => setAsking('problem'),
    SHORT: () => !done && setAsking('short'),
    CONFIRM: next,
    CANCEL: () => show({ name: 'queue' }),
  }
  const tote = useToteScan(order)
  useScanTarget((scan) => {
    if (scan.bounce) return packer.bounce(scan.code)
    const parsed = parseCode(scan.code)
    if (parsed.kind === 'command') return commands[parsed.value]?.()
    if (!done && tote.take(parsed.raw)) return
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
    F6: () => !done && setAsking('short'),
    F7: () => show({ name: 'order', orderId: order.id }),
    F8: () => setAsking('hold'),
    F9: () => setAsking('problem'),
    Escape: () => show({ name: 'queue' }),
  })

  return (
    <PageFrame
      heading={
        <>
          <PackHeading order={order} />
          <ToteChip order={order} refused={tote.refused} />
        </>
      }
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
            icon={PackageX}
            label={t('shortage.open')}
            keyName="F6"
            disabled={done}
            testId="short"
            onClick={() => setAsking('short')}
          />
          <ActionButton
            icon={Pause}
            label={t('pack.hold')}
            keyName="F8"
            disabled={done}
            onClick={() => setAsking('hold')}
          />
          <ActionButton
            icon={TriangleAlert}
            label={t('flag.problem')}
            keyName="F9"
            testId="pack-problem"
            onClick={() => setAsking('problem')}
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
          outcome={standing}
          settled={state.outcome.kind === 'idle'}
          turn={state.turn}
          onAcknowledge={() => packer.acknowledge()}
          onChoose={(lineId, code) => {
            packer.acknowledge()
            void packer.packAs(lineId, code)
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
          onDecide={() => setAsking('decide')}
        />
      </div>
      {doublePacked && <DoublePack order={order} />}
      {(asking === 'short' || asking === 'decide') && (
        <ShortageDialog
          order={order}
          lineId={asking === 'short' ? state.currentLineId : undefined}
          onDecide={(lineId, drafts) => packer.decide(lineId, drafts)}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'problem' && <ProblemDialog order={order} onClose={() => setAsking(undefined)} />}
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
