import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LineView } from '#shared/order/order.ts'
import { isolateCode } from '../../../components/isolate.ts'
import { useServices } from '../../../orders/desk-context.tsx'
import { piecesOf } from '../../../scanner/match-line.ts'
import { parseCode } from '../../../scanner/parse-code.ts'
import { useScanTarget } from '../../../scanner/use-scan-target.ts'
import type { Resolution } from './ways-out.tsx'

export interface SubstituteFormProps {
  readonly line: LineView
  readonly onAnswer: (substitute: NonNullable<Resolution['substitute']>) => void
  readonly onCancel: () => void
}

/** The product that goes in instead: scanned, where this station knows its code, or typed. */
export function SubstituteForm({ line, onAnswer, onCancel }: SubstituteFormProps) {
  const { t } = useTranslation()
  const { station, sounds } = useServices()
  const [sku, setSku] = useState('')
  const [name, setName] = useState('')
  const [barcode, setBarcode] = useState('')
  const [grams, setGrams] = useState(String(line.weightGrams))
  const [said, setSaid] = useState<string>()
  useScanTarget(({ code }) => {
    const parsed = parseCode(code)
    if (parsed.kind === 'command') return
    if (piecesOf(line, parsed) !== undefined) {
      sounds.play('wrong')
      setSaid(t('shortage.sameProduct'))
      return
    }
    const goods = station.index.goods(parsed.raw)
    sounds.play(goods === undefined ? 'unknown' : 'right')
    setSaid(goods === undefined ? t('shortage.unknownCode', { code: isolateCode(parsed.raw) }) : undefined)
    setBarcode(parsed.raw === goods?.sku ? '' : parsed.raw)
    setSku(goods?.sku ?? '')
    setName(goods?.name ?? '')
  })
  const ready = sku.trim() !== '' && name.trim() !== '' && sku.trim() !== line.sku
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!ready) return
        const barcodes = barcode.trim() === '' ? [] : [barcode.trim()]
        const weightGrams = Math.max(0, Number.parseInt(grams, 10) || 0)
        onAnswer({ sku: sku.trim(), name: name.trim(), barcodes, weightGrams })
      }}
    >
      <p role="status" data-testid="substitute-said">
        {said ?? t('shortage.scanOther')}
      </p>
      <TextInput
        mt="sm"
        label={t('shortage.sku')}
        value={sku}
        dir="ltr"
        onChange={(event) => {
          const typed = event.currentTarget.value
          setSku(typed)
          const known = station.index.goods(typed.trim())
          if (known !== undefined) setName(known.name)
        }}
        data-autofocus
        data-testid="substitute-sku"
      />
      <TextInput
        mt="sm"
        label={t('shortage.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-testid="substitute-name"
      />
      <TextInput
        mt="sm"
        label={t('shortage.barcode')}
        value={barcode}
        dir="ltr"
        onChange={(event) => setBarcode(event.currentTarget.value)}
        data-testid="substitute-barcode"
      />
      <TextInput
        mt="sm"
        label={t('shortage.grams')}
        value={grams}
        inputMode="numeric"
        onChange={(event) => setGrams(event.currentTarget.value)}
        data-testid="substitute-grams"
      />
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" disabled={!ready} data-testid="short-confirm">
          {t('shortage.confirm')}
        </Button>
      </Group>
    </form>
  )
}
