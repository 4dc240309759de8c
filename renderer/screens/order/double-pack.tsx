import { Modal } from '@mantine/core'
import { Equal, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { useKeys } from '../../components/use-keys.ts'
import { useServices } from '../../orders/desk-context.tsx'
import { useUi } from '../../ui-state/ui-state.ts'
import classes from './double-pack.module.css'
import { PackingCard } from './packing-card.tsx'
import { differingLines, packingsOf } from './packings.ts'

/** Two stations packed one order while they were apart. Stays until a person says whose parcel leaves. */
export function DoublePack({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const { station } = useServices()
  const show = useUi((ui) => ui.show)
  const operator = useUi((ui) => ui.operator?.id ?? '')
  const packings = packingsOf(order, station.id)
  const differing = differingLines(packings)
  const choose = (leaving: string) => {
    const ids = (wanted: boolean) =>
      packings
        .filter((packing) => (packing.station === leaving) === wanted)
        .flatMap((packing) => packing.parcels.map((parcel) => parcel.id))
    station
      .dispatch(order.id, operator, () => ({
        drafts: [{ type: 'double-pack-resolved', data: { keep: ids(true), void: ids(false) } }],
        taken: [],
      }))
      .catch((error: unknown) => station.report(error))
  }
  useKeys(
    Object.fromEntries(
      packings.slice(0, 9).flatMap(({ station: leaving }, index) => {
        const leaves = () => choose(leaving)
        return [
          [`Digit${index + 1}`, leaves],
          [`Numpad${index + 1}`, leaves],
        ]
      }),
    ),
    { inDialog: true },
  )
  return (
    <Modal
      opened
      size={920}
      onClose={() => show({ name: 'queue' })}
      title={
        <span className={classes.title}>
          <TriangleAlert size={28} aria-hidden /> {t('double.title')}
        </span>
      }
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <p className={classes.text}>{t('double.text')}</p>
      {differing.size === 0 && (
        <p className={classes.same}>
          <Equal size={18} aria-hidden /> {t('double.same')}
        </p>
      )}
      <div className={classes.choices} data-testid="double-pack">
        {packings.map((packing, index) => (
          <PackingCard
            key={packing.station}
            packing={packing}
            order={order}
            differing={differing}
            keyName={String(index + 1)}
            here={packing.station === station.id}
            onLeave={() => choose(packing.station)}
          />
        ))}
      </div>
    </Modal>
  )
}
