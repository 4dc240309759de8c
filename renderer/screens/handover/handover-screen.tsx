import { BellRing, Download, Eye, PackageCheck, Printer, ScanLine, Truck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CourierSheetData } from '#shared/documents/document.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useServices } from '../../orders/desk-context.tsx'
import { localDay } from '../../orders/local-day.ts'
import { useShop } from '../../orders/use-station.ts'
import { saveCsv } from '../../printing/save-csv.ts'
import { SheetPreview } from '../../printing/sheet-preview.tsx'
import { usePrintSheet } from '../../printing/use-print-sheet.ts'
import { useScanTarget } from '../../scanner/use-scan-target.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import { CourierList } from './courier-list.tsx'
import { courierPaper } from './courier-paper.ts'
import { courierSheet } from './courier-sheet.ts'
import { HandoverBand } from './handover-band.tsx'
import classes from './handover-screen.module.css'
import { SheetsCard } from './sheets/sheets-card.tsx'
import { useCourierRows } from './use-courier-rows.ts'
import { useHandover } from './use-handover.ts'
import { useTellCustomers } from './use-tell-customers.ts'

/** Choose the carrier that is here, then scan each parcel out. Only its own parcels leave. */
export function HandoverScreen() {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const show = useUi((ui) => ui.show)
  const [carrierId, setCarrierId] = useState<string>()
  const [looking, setLooking] = useState<CourierSheetData>()
  const { now } = useServices()
  const print = usePrintSheet()
  const rows = useCourierRows()
  const tell = useTellCustomers()
  // Who fetches it here needs no carrier.
  const carriers = shop?.carriers.filter((candidate) => candidate.pickUp !== true) ?? []
  const carrier = carriers.find((candidate) => candidate.id === carrierId)
  const waiting = rows.filter((row) => row.carrier === carrierId)
  const left = parcelsOf(waiting)
  const untold = waiting.filter((row) => row.told === undefined)
  const { outcome, turn, gone, scan, reset } = useHandover(carrierId)
  useScanTarget(({ code }) => scan(code))
  const tourOf = (of: ShopProfile, { name }: ShopProfile['carriers'][number]) =>
    courierPaper(waiting, format.label(name), of, localDay(now()), t, format)
  const choose = (index: number) => setCarrierId(carriers[index]?.id)
  useKeys({
    Escape: () => (carrierId === undefined ? show({ name: 'queue' }) : setCarrierId(undefined)),
    Enter: reset,
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => [`Digit${digit}`, () => choose(digit - 1)])),
  })
  return (
    <PageFrame
      key={carrierId ?? 'choose'}
      heading={
        <>
          <h1>{t('handover.title')}</h1>
          {carrier !== undefined && (
            <strong data-testid="handover-carrier">
              <bdi>{format.label(carrier.name)}</bdi>
            </strong>
          )}
        </>
      }
      {...(shop === undefined || carrier === undefined || waiting.length === 0
        ? {}
        : {
            footer: (
              <>
                <ActionButton
                  icon={BellRing}
                  label={t('courier.tellAll')}
                  disabled={untold.length === 0}
                  onClick={() => tell(untold)}
                  testId="courier-tell-all"
                />
                <ActionButton
                  icon={Printer}
                  label={t('sheets.courier')}
                  onClick={() => void print(tourOf(shop, carrier))}
                  testId="courier-print"
                />
                <ActionButton
                  icon={Eye}
                  label={t('printers.lookFirst')}
                  onClick={() => setLooking(tourOf(shop, carrier))}
                  testId="courier-look"
                />
                <ActionButton
                  icon={Download}
                  label={t('courier.csv')}
                  onClick={() => saveCsv(carrier.id, courierSheet(waiting, t, format))}
                  testId="courier-csv"
                />
              </>
            ),
          })}
    >
      {looking !== undefined && (
        <SheetPreview
          document={looking}
          onClose={() => setLooking(undefined)}
          onPrint={() => {
            setLooking(undefined)
            void print(looking)
          }}
        />
      )}
      {carrier === undefined ? (
        <section className={classes.choose}>
          <h2>{t('handover.choose')}</h2>
          <div className={classes.carriers}>
            {carriers.map((candidate, index) => {
              const theirs = rows.filter((row) => row.carrier === candidate.id)
              return (
                <button
                  key={candidate.id}
                  type="button"
                  className={classes.carrier}
                  data-testid={`carrier-${candidate.id}`}
                  onClick={() => setCarrierId(candidate.id)}
                >
                  <Truck size={28} aria-hidden />
                  <strong>
                    <bdi>{format.label(candidate.name)}</bdi>
                  </strong>
                  <span data-testid="carrier-parcels">
                    {t('handover.parcels', format.counted(parcelsOf(theirs)))} ·{' '}
                    {t('courier.orders', format.counted(theirs.length))}
                  </span>
                  <kbd>{index + 1}</kbd>
                </button>
              )
            })}
          </div>
        </section>
      ) : (
        <div className={classes.desk}>
          <HandoverBand
            outcome={outcome}
            turn={turn}
            carrier={format.label(carrier.name)}
            done={gone.length}
            left={left}
          />
          <section className={classes.list}>
            <h2>
              {t('courier.sheet')} · {t('handover.parcels', format.counted(left))}
            </h2>
            {waiting.length === 0 && <EmptyState icon={PackageCheck} title={t('handover.empty')} />}
            <CourierList rows={waiting} onTell={tell} />
          </section>
          <section className={classes.list}>
            <h2>{t('handover.gone')}</h2>
            <SheetsCard carrier={carrier.id} />
            {gone.length === 0 && <EmptyState icon={ScanLine} title={t('handover.noneGone')} />}
            <ul>
              {gone.map((parcel) => (
                <li key={parcel.code} data-testid="gone-parcel">
                  <strong>
                    <bdi>{format.orderNumber(parcel.number)}</bdi>
                  </strong>
                  <bdi>{parcel.name}</bdi>
                  <bdi dir="ltr" className={classes.end}>
                    {parcel.code}
                  </bdi>
                </li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </PageFrame>
  )
}

/** Parcels, not orders: what is counted is what is carried. */
function parcelsOf(rows: readonly { readonly parcels: number }[]): number {
  return rows.reduce((sum, row) => sum + row.parcels, 0)
}
