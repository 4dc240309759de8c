import { ScanLine } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { isolateCode } from '../../../components/isolate.ts'
import { useServices } from '../../../orders/desk-context.tsx'
import { useToteScan } from '../../../orders/use-tote.ts'
import { parseCode } from '../../../scanner/parse-code.ts'
import { useScanTarget } from '../../../scanner/use-scan-target.ts'
import { useUi } from '../../../ui-state/ui-state.ts'
import classes from './care.module.css'
import { useAsk } from './care-question.tsx'
import { ToteRefused } from './tote-part.tsx'

/**
 * Scans while the order's page is open: a tote takes the order in, another order's code opens that one. First in
 * the page, so that a part of it that wants scans of its own gets them.
 */
export function OrderScans({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const { station, sounds } = useServices()
  const show = useUi((ui) => ui.show)
  const ask = useAsk()
  const tote = useToteScan(order)
  const [unknown, setUnknown] = useState<string>()
  useScanTarget((scan) => {
    if (scan.bounce) return
    const parsed = parseCode(scan.code)
    setUnknown(undefined)
    if (parsed.kind === 'command') {
      if (parsed.value === 'CANCEL') show({ name: 'queue' })
      if (parsed.value === 'HOLD') ask({ about: 'hold' })
      if (parsed.value === 'PROBLEM') ask({ about: 'problem' })
      return
    }
    if (tote.take(parsed.raw)) return
    const other = station.index.byCode(parsed.kind === 'sscc' ? parsed.value : parsed.raw)
    if (other !== undefined && other !== order.id) {
      sounds.play('right')
      show({ name: 'order', orderId: other })
    } else if (other === undefined) {
      sounds.play('unknown')
      setUnknown(scan.code)
    }
  })
  if (tote.refused !== undefined) return <ToteRefused refused={tote.refused} />
  if (unknown === undefined) return null
  return (
    <p className={classes.warning} role="alert" data-testid="unknown-code">
      <ScanLine size={20} aria-hidden /> {t('queue.notHere', { code: isolateCode(unknown) })}
    </p>
  )
}
