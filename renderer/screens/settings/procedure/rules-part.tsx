import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ShopRules } from '#shared/shop/shop-rules.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useShop } from '../../../orders/use-station.ts'
import type { ProcedureDraft } from './draft-store.ts'
import { ChoiceField, Group, LimitField, NumberField, SwitchField } from './fields.tsx'
import { PapersRules } from './papers-rules.tsx'
import classes from './parts.module.css'
import { currencyOf, minorPerUnit } from './shop-currency.ts'

const invoices = ['on-payment', 'on-demand', 'at-packing'] as const
const steps = ['1', '2', '3'] as const

/** How strict the shop is, in plain words. Rules act once, when an order comes in. */
export function RulesPart({ draft: { procedure, change } }: { draft: ProcedureDraft }) {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const { rules } = procedure
  const set = (part: Partial<ShopRules>) => change({ rules: { ...rules, ...part } })
  if (shop === undefined) return null
  const currency = currencyOf(shop)
  const perUnit = minorPerUnit(currency)
  const whole = (minor: number | null) => (minor === null ? null : Math.round(minor / perUnit))
  const minor = (units: number | null) => (units === null ? null : units * perUnit)
  const toggle = (
    name:
      | 'checkNewOrders'
      | 'confirmUnpaid'
      | 'verifyPayments'
      | 'callAfterPayment'
      | 'packBeforeCashOnDelivery'
      | 'promiseRequired',
  ) => (
    <SwitchField
      label={t(`setup.rule.${name}`)}
      hint={t(`setup.ruleHint.${name}`)}
      value={rules[name]}
      testId={`rule-${name}`}
      onChange={(on) => set({ [name]: on })}
    />
  )
  const hours = (name: 'messageAgeHours' | 'unseenMinutes' | 'contactDays' | 'quietHours', unit: string) => (
    <NumberField
      label={t(`setup.rule.${name}`)}
      hint={t(`setup.ruleHint.${name}`)}
      value={rules[name]}
      min={1}
      unit={unit}
      testId={`rule-${name}`}
      onChange={(value) => set({ [name]: value })}
    />
  )
  return (
    <div className={classes.columns}>
      <Group title={t('setup.rules.before')} hint={t('setup.rules.beforeHint')}>
        {toggle('checkNewOrders')}
        {toggle('confirmUnpaid')}
        {toggle('promiseRequired')}
        {toggle('verifyPayments')}
        {toggle('callAfterPayment')}
        {toggle('packBeforeCashOnDelivery')}
      </Group>
      <Group title={t('setup.rules.prepayment')} hint={t('setup.rules.prepaymentHint')}>
        <SwitchField
          label={t('setup.rule.madeToOrder')}
          value={rules.prepayment.madeToOrder}
          testId="rule-madeToOrder"
          onChange={(madeToOrder) => set({ prepayment: { ...rules.prepayment, madeToOrder } })}
        />
        <LimitField
          label={t('setup.rule.above')}
          value={whole(rules.prepayment.above)}
          start={500}
          unit={currency}
          testId="rule-above"
          onChange={(above) => set({ prepayment: { ...rules.prepayment, above: minor(above) } })}
        />
        <SwitchField
          label={t('setup.rule.cities')}
          hint={t('setup.ruleHint.cities')}
          value={rules.prepayment.cities !== null}
          testId="rule-cities-on"
          onChange={(on) =>
            set({ prepayment: { ...rules.prepayment, cities: on ? [shop.seller.address.city] : null } })
          }
        />
        {rules.prepayment.cities !== null && (
          <WordsField
            label={t('setup.rule.nearCities')}
            value={rules.prepayment.cities}
            testId="rule-cities"
            onChange={(cities) => set({ prepayment: { ...rules.prepayment, cities } })}
          />
        )}
        <LimitField
          label={t('setup.rule.riskShipping')}
          hint={t('setup.ruleHint.riskShipping')}
          value={whole(rules.riskShipping)}
          start={50}
          unit={currency}
          testId="rule-riskShipping"
          onChange={(riskShipping) => set({ riskShipping: minor(riskShipping) })}
        />
      </Group>
      <Group title={t('setup.rules.work')}>
        <ChoiceField
          label={t('setup.rule.steps')}
          value={String(rules.steps) as (typeof steps)[number]}
          options={steps.map((value) => ({ value, label: t(`setup.steps.${value}`) }))}
          testId="rule-steps"
          onChange={(value) => set({ steps: value === '1' ? 1 : value === '2' ? 2 : 3 })}
        />
        <ChoiceField
          label={t('setup.rule.invoice')}
          value={rules.invoice}
          options={invoices.map((value) => ({ value, label: t(`setup.invoice.${value}`) }))}
          testId="rule-invoice"
          onChange={(invoice) => set({ invoice })}
        />
        <h4 className={classes.sub}>{t('setup.rule.trackingRequired')}</h4>
        <p className={classes.quiet}>{t('setup.ruleHint.trackingRequired')}</p>
        {shop.carriers.map((carrier) => (
          <SwitchField
            key={carrier.id}
            label={format.label(carrier.name)}
            value={rules.trackingRequired[carrier.id] ?? false}
            testId={`rule-tracking-${carrier.id}`}
            onChange={(on) => set({ trackingRequired: { ...rules.trackingRequired, [carrier.id]: on } })}
          />
        ))}
      </Group>
      <PapersRules rules={rules} set={set} />
      <Group title={t('setup.rules.alerts')}>
        {hours('unseenMinutes', t('setup.unit.minutes'))}
        {hours('contactDays', t('setup.unit.days'))}
        {hours('quietHours', t('setup.unit.hours'))}
        {hours('messageAgeHours', t('setup.unit.hours'))}
      </Group>
      <Group title={t('setup.rules.returns')}>
        <LimitField
          label={t('setup.rule.returnDays')}
          hint={t('setup.ruleHint.returnDays')}
          value={rules.returnDays}
          start={14}
          unit={t('setup.unit.days')}
          testId="rule-returnDays"
          onChange={(returnDays) => set({ returnDays })}
        />
        <WordsField
          label={t('setup.rule.refundable')}
          hint={t('setup.ruleHint.refundable')}
          value={rules.refundable}
          testId="rule-refundable"
          onChange={(refundable) => set({ refundable })}
        />
      </Group>
    </div>
  )
}

interface WordsFieldProps {
  readonly label: string
  readonly hint?: string
  readonly value: readonly string[]
  readonly testId: string
  readonly onChange: (value: string[]) => void
}

/** Several names in one line, with commas between them; Persian and Arabic ones count. */
function WordsField({ label, hint, value, testId, onChange }: WordsFieldProps) {
  const { t } = useTranslation()
  return (
    <TextInput
      key={value.join('\n')}
      label={label}
      description={hint ?? t('setup.commas')}
      dir="auto"
      defaultValue={value.join(', ')}
      data-testid={testId}
      onBlur={(event) => {
        const words = event.currentTarget.value.split(/[,،;\n]/).map((word) => word.trim())
        onChange([...new Set(words.filter((word) => word !== ''))])
      }}
    />
  )
}
