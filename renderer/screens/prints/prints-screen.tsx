import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { folderPrinterName } from '#shared/contract/printer.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { useServices } from '../../orders/desk-context.tsx'
import { sheetWithCode } from '../../printing/paper-codes.ts'
import { needsAttention } from '../../printing/print-attention.ts'
import { useDeskInfo } from '../../printing/use-desk-info.ts'
import { usePrinters, usePrintJobs } from '../../printing/use-print-jobs.ts'
import { useScanTarget } from '../../scanner/use-scan-target.ts'
import { usePaperAnswer } from '../../ui-state/paper-answer.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import { PrintHistory } from './print-history.tsx'
import { printLanes } from './print-lanes.ts'
import { PrinterLane } from './printer-lane.tsx'
import classes from './prints-screen.module.css'
import { useConfirmByScan } from './use-paper-scan.ts'

/** What came out, what did not, and what only a person can know. */
export function PrintsScreen() {
  const { t } = useTranslation()
  const { sounds } = useServices()
  const show = useUi((ui) => ui.show)
  const { data: jobs = [] } = usePrintJobs()
  const { data: printers } = usePrinters()
  const { data: info } = useDeskInfo()
  const [search, setSearch] = useState('')
  const confirmByScan = useConfirmByScan()
  const nothing = usePaperAnswer((state) => state.nothing)
  useKeys({ Escape: () => show({ name: 'queue' }) })
  useScanTarget(({ code, bounce }) => {
    if (bounce) return
    void confirmByScan(code).then((confirmed) => {
      if (confirmed) return
      const found = sheetWithCode(jobs, code) ?? jobs.find((job) => job.orderNumber === code)
      sounds.play(found === undefined ? 'unknown' : 'right')
      if (found === undefined) nothing(code)
      else setSearch(code)
    })
  })
  const used = Object.values(info?.settings.printers ?? {})
  const lanes = printLanes(jobs, used.length === 0 ? [folderPrinterName] : used)
  const urgent = lanes.filter((lane) => lane.entries.length > 0)
  const quiet = lanes.filter((lane) => lane.entries.length === 0)
  const printerOf = (name: string) => printers?.find((printer) => printer.name === name)
  return (
    <PageFrame heading={<h1>{t('prints.title')}</h1>}>
      <div className={classes.page}>
        <p className={classes.hint}>{t('prints.hint')}</p>
        {!jobs.some(needsAttention) && <EmptyState icon={Printer} title={t('prints.empty')} />}
        {printers !== undefined &&
          [...urgent, ...quiet].map((lane) => (
            <PrinterLane key={lane.printer} lane={lane} printer={printerOf(lane.printer)} />
          ))}
        <PrintHistory jobs={jobs} search={search} onSearch={setSearch} />
      </div>
    </PageFrame>
  )
}
