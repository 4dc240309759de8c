import { Button, Modal } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OrderView, ParcelView } from '#shared/order/order.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useServices } from '../../orders/desk-context.tsx'
import { useShop } from '../../orders/use-station.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import classes from './double-pack.module.css'

/** Each station's boxes belong together: a person chooses between the two packings, not between boxes. */
function packings(order: OrderView): ReadonlyMap<string, readonly ParcelView[]> {
  const byStation = new Map<string, ParcelView[]>()
  for (const parcel of order.parcels)
    if (parcel.state !== 'void' && Object.keys(parcel.contents).length > 0)
      byStation.set(parcel.station, [...(byStation.get(parcel.station) ?? []), parcel])
  return byStation
}

/** Two stations packed one order while they were apart. Stays until a person says whose parcel leaves. */
export function DoublePack({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const { station } = useServices()
  const show = useUi((ui) => ui.show)
  const operator = useUi((ui) => ui.operator?.id ?? '')
  const choices = packings(order)
  const choose = (leaving: string) => {
    const all = [...choices.values()].flat()
    const keep = all.filter((parcel) => parcel.station === leaving).map((parcel) => parcel.id)
    const voided = all.filter((parcel) => parcel.station !== leaving).map((parcel) => parcel.id)
    station
      .dispatch(order.id, operator, () => ({
        drafts: [{ type: 'double-pack-resolved', data: { keep, void: voided } }],
        taken: [],
      }))
      .catch((error: unknown) => station.report(error))
  }
  return (
    <Modal
      opened
      size="xl"
      onClose={() => show({ name: 'queue' })}
      title={
        <span className={classes.title}>
          <TriangleAlert size={26} aria-hidden /> {t('double.title')}
        </span>
      }
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <p>{t('double.text')}</p>
      <div className={classes.choices} data-testid="double-pack">
        {[...choices].map(([id, parcels]) => (
          <Packing key={id} parcels={parcels} here={id === station.id} onLeave={() => choose(id)} />
        ))}
      </div>
    </Modal>
  )
}

interface PackingProps {
  readonly parcels: readonly ParcelView[]
  readonly here: boolean
  readonly onLeave: () => void
}

function Packing({ parcels, here, onLeave }: PackingProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const [first] = parcels
  const operator = shop?.operators.find((person) => person.id === first?.operator)?.name ?? first?.operator ?? ''
  const pieces = parcels.flatMap((parcel) => Object.values(parcel.contents)).reduce((sum, count) => sum + count, 0)
  const tracking = parcels.map((parcel) => parcel.trackingNumber).filter((number) => number !== undefined)
  return (
    <section className={classes.packing} data-testid="packing" data-here={here || undefined}>
      <h3>
        <bdi>{t('double.station', { station: here ? t('double.here') : (first?.station ?? ''), operator })}</bdi>
      </h3>
      <p>{t('double.pieces', format.counted(pieces))}</p>
      <p className={classes.code}>
        <bdi dir="ltr">{tracking.join(', ') || t('double.noTracking')}</bdi>
      </p>
      <Button fullWidth mt="md" onClick={onLeave} {...(here ? { 'data-autofocus': true } : {})} data-testid="leaves">
        {t('double.leaves')}
      </Button>
    </section>
  )
}
