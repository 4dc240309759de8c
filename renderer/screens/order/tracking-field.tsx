import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView, ParcelView } from '#shared/order/order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { asciiDigits } from '#shared/validation/ascii-digits.ts'
import { useServices } from '../../orders/desk-context.tsx'
import { useRecord } from '../../orders/use-record.ts'
import { useShop } from '../../orders/use-station.ts'
import { useScanTarget } from '../../scanner/use-scan-target.ts'
import classes from './order-screen.module.css'

interface TrackingFieldProps {
  readonly order: OrderView
  readonly parcel: ParcelView
}

/** The code of a carrier that gives its own: typed, or scanned from its label, before the parcel leaves (A13, C12). */
export function TrackingField({ order, parcel }: TrackingFieldProps) {
  const { t } = useTranslation()
  const shop = useShop()
  const { newId } = useServices()
  const record = useRecord(order.id)
  const [code, setCode] = useState('')
  const [focused, setFocused] = useState(false)
  if (shop === undefined || !lacksCode(order, parcel, shop)) return null
  const take = (text: string) => {
    const trackingNumber = asciiDigits(text).trim()
    const booked = order.shipments.find((shipment) => shipment.parcelIds.includes(parcel.id))
    const { carrier, service } = booked ?? order.intake.shipping
    const mates = order.parcels.filter((one) => one.id === parcel.id || booked?.parcelIds.includes(one.id))
    const parcels = mates.map((one) => {
      const number = one.id === parcel.id ? trackingNumber : one.trackingNumber
      return { parcelId: one.id, ...(number === undefined ? {} : { trackingNumber: number }) }
    })
    const { waybillNumber } = booked ?? {}
    void record({
      type: 'shipment-booked',
      data: {
        shipmentId: booked?.id ?? newId(),
        carrier,
        service,
        ...(waybillNumber === undefined ? {} : { waybillNumber }),
        parcels,
      },
    })
  }
  return (
    <form
      className={classes.code}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onSubmit={(event) => {
        event.preventDefault()
        if (code.trim() !== '') take(code)
      }}
    >
      {focused && <TakesScan onCode={take} />}
      <TextInput
        aria-label={t('double.tracking')}
        placeholder={t('double.tracking')}
        dir={code === '' ? undefined : 'ltr'}
        maxLength={100}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        data-testid="tracking-code"
      />
      <Button type="submit" disabled={code.trim() === ''} data-testid="tracking-save">
        {t('order.save')}
      </Button>
    </form>
  )
}

/** While the field has the focus, a scan is the code. */
function TakesScan({ onCode }: { onCode: (code: string) => void }) {
  useScanTarget((scan) => {
    if (!scan.bounce) onCode(scan.code)
  })
  return null
}

/** Packed, and its carrier has codes that the customer can follow. */
function lacksCode(order: OrderView, parcel: ParcelView, shop: ShopProfile): boolean {
  if (parcel.state !== 'closed' || parcel.trackingNumber !== undefined || order.pickUp) return false
  const id = parcel.carrier ?? order.intake.shipping.carrier
  const carrier = shop.carriers.find((candidate) => candidate.id === id)
  const hasCodes = carrier?.tracking != null || carrier?.trackingUrl !== undefined
  return hasCodes || (shop.procedure.rules.trackingRequired[id] ?? false)
}
