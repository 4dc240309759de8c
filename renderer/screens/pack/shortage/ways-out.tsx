import { Button, Group } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import { Ban, PackageCheck, PackagePlus, Phone, Replace, Split } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactDraft } from '#shared/order/fact-draft.ts'
import { useKeys } from '../../../components/use-keys.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { type ShortageEntry, type ShortageWay, waysOut } from '../../../packing/shortage-entries.ts'
import { parseCode } from '../../../scanner/parse-code.ts'
import { useScanTarget } from '../../../scanner/use-scan-target.ts'
import { ReplenishForm } from './replenish-form.tsx'
import classes from './shortage.module.css'
import { SubstituteForm } from './substitute-form.tsx'

export type Resolution = Omit<Extract<FactDraft, { type: 'shortage-resolved' }>['data'], 'lineId' | 'quantity'>

const icons: Readonly<Record<ShortageWay, LucideIcon>> = {
  replace: PackageCheck,
  replenish: PackagePlus,
  substitute: Replace,
  'tell-customer': Phone,
  partial: Split,
  'cancel-line': Ban,
}

export interface WaysOutProps {
  readonly entry: ShortageEntry
  readonly onResolve: (resolution: Resolution) => void
  readonly onLater: () => void
}

/** What to do about missing pieces. Two of the ways ask something more; each has a number key. */
export function WaysOut({ entry, onResolve, onLater }: WaysOutProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [asking, setAsking] = useState<'replenish' | 'substitute'>()
  const ways = waysOut(entry)
  const choose = (way: ShortageWay) =>
    way === 'replenish' || way === 'substitute' ? setAsking(way) : onResolve({ way })
  useKeys(
    asking === undefined ? Object.fromEntries(ways.map((way, index) => [`Digit${index + 1}`, () => choose(way)])) : {},
    { inDialog: true },
  )
  // A piece that is scanned now goes nowhere by mistake.
  useScanTarget(({ code }) => {
    const parsed = parseCode(code)
    if (parsed.kind === 'command' && parsed.value === 'CANCEL') onLater()
  })
  const formatted = format.number(entry.quantity)
  return (
    <div className={classes.form} data-testid="ways-out" data-line={entry.line.id}>
      <p className={classes.what}>
        <bdi>{entry.line.name}</bdi>
        <strong>
          {entry.reason === 'damaged'
            ? t('stock.damagedPieces', { formatted })
            : t('stock.missingPieces', { formatted })}
        </strong>
        {entry.asked && <span>{t('shortageWay.tell-customer')}</span>}
      </p>
      {asking === 'replenish' && (
        <ReplenishForm
          expected={entry.line.stock?.expected}
          onCancel={() => setAsking(undefined)}
          onAnswer={(answer) => onResolve({ way: 'replenish', ...answer })}
        />
      )}
      {asking === 'substitute' && (
        <SubstituteForm
          line={entry.line}
          onCancel={() => setAsking(undefined)}
          onAnswer={(substitute) => onResolve({ way: 'substitute', substitute })}
        />
      )}
      {asking === undefined && (
        <>
          <h3>{t('shortage.then')}</h3>
          <div className={classes.ways}>
            {ways.map((way, index) => {
              const Icon = icons[way]
              return (
                <button
                  key={way}
                  type="button"
                  className={classes.way}
                  onClick={() => choose(way)}
                  data-testid={`way-${way}`}
                >
                  <Icon size={24} aria-hidden />
                  <span>
                    <strong>{t(`shortage.way.${way}`)}</strong>
                    <span className={classes.hint}>{t(`shortage.hint.${way}`)}</span>
                  </span>
                  <kbd>{index + 1}</kbd>
                </button>
              )
            })}
          </div>
          <Group justify="flex-end">
            <Button variant="default" onClick={onLater} data-autofocus data-testid="short-later">
              {t('shortage.later')}
            </Button>
          </Group>
        </>
      )}
    </div>
  )
}
