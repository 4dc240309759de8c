import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { asciiDigits } from '#shared/validation/ascii-digits.ts'
import { phoneOf } from '#shared/validation/check-complaints.ts'
import { readPhone } from '#shared/validation/phone.ts'
import { readPostcode } from '#shared/validation/postcode.ts'
import { useRecord } from '../../../orders/use-record.ts'
import classes from './care.module.css'

export type ContactPart = 'phone' | 'email' | 'address'

export interface ContactFormProps {
  readonly order: OrderView
  readonly parts: readonly ContactPart[]
  readonly onDone: () => void
}

/** Mends what the shop said about the customer; only what was changed becomes a fact. */
export function ContactForm({ order, parts, onDone }: ContactFormProps) {
  const { t } = useTranslation()
  const record = useRecord(order.id)
  const { shipTo, customer } = order.intake
  const written = readPostcode(shipTo.postcode, shipTo.country)
  const before = {
    phone: phoneOf(order),
    email: customer.email ?? '',
    name: shipTo.name,
    street: shipTo.street,
    city: shipTo.city,
    // The same digits in the right form need only a look.
    postcode: written.ok ? shipTo.postcode : (written.suggestion ?? shipTo.postcode),
  }
  const [now, setNow] = useState(before)
  const field = (name: keyof typeof before, label: string, ltr = false) => (
    <TextInput
      label={label}
      value={now[name]}
      onChange={(event) => setNow({ ...now, [name]: event.currentTarget.value })}
      {...(ltr ? { dir: 'ltr' } : {})}
      data-testid={`mend-${name}`}
    />
  )
  const save = async () => {
    const { phone, email, name, street, city, postcode } = now
    const plain = asciiDigits(phone).trim()
    // Kept as the country writes it, so that whoever reads it can dial it.
    const read = readPhone(plain, shipTo.country)
    const code = readPostcode(postcode, shipTo.country)
    const address = { ...shipTo, name: name.trim(), street: street.trim(), city: city.trim() }
    const mended = { ...address, postcode: code.ok ? code.postcode : asciiDigits(postcode).trim() }
    const addressChanged = (['name', 'street', 'city', 'postcode'] as const).some((key) => mended[key] !== shipTo[key])
    const data = {
      ...(parts.includes('phone') && plain !== before.phone
        ? { phone: (read?.valid ? read.local : plain).slice(0, 60) }
        : {}),
      ...(parts.includes('email') && email.trim() !== before.email ? { email: email.trim().slice(0, 200) } : {}),
      ...(parts.includes('address') && addressChanged ? { shipTo: mended } : {}),
    }
    if (Object.keys(data).length === 0 || (await record({ type: 'contact-mended', data }))) onDone()
  }
  return (
    <form
      className={classes.fields}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      data-testid="contact-form"
    >
      {parts.includes('phone') && field('phone', t('order.phone'), true)}
      {parts.includes('email') && field('email', t('order.email'), true)}
      {parts.includes('address') && (
        <>
          {field('name', t('work.contact.name'))}
          {field('street', t('work.contact.street'))}
          <div className={classes.two}>
            {field('postcode', t('work.contact.postcode'), true)}
            {field('city', t('work.contact.city'))}
          </div>
        </>
      )}
      <div className={classes.buttons}>
        <Button type="submit" data-testid="mend-save">
          {t('order.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  )
}
