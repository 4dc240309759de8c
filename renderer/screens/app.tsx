import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf, screenLanguage } from '../i18n/languages.ts'
import { rememberLanguage } from '../i18n/remembered-language.ts'
import { useServices } from '../orders/desk-context.tsx'
import { useShop } from '../orders/use-station.ts'
import { useDeskInfo } from '../printing/use-desk-info.ts'
import { useScanner } from '../scanner/use-scanner.ts'
import { useUi } from '../ui-state/ui-state.ts'
import classes from './app.module.css'
import { FirstStart } from './first-start/first-start.tsx'
import { HandoverScreen } from './handover/handover-screen.tsx'
import { LookupScreen } from './lookup/lookup-screen.tsx'
import { NewOrderSound, NewOrdersBand } from './new-orders.tsx'
import { Notices } from './notices.tsx'
import { NumbersAlarm } from './numbers-alarm.tsx'
import { OrderScreen } from './order/order-screen.tsx'
import { PackScreen } from './pack/pack-screen.tsx'
import { PaperAnswerToast } from './prints/paper-answer-toast.tsx'
import { PrintAlarm } from './prints/print-alarm.tsx'
import { PrintsScreen } from './prints/prints-screen.tsx'
import { usePaperScan } from './prints/use-paper-scan.ts'
import { QueueScreen } from './queue/queue-screen.tsx'
import { RenewedNotice } from './renewed-notice.tsx'
import { ReportsScreen } from './reports/reports-screen.tsx'
import { Seen } from './seen.tsx'
import { SettingsScreen } from './settings/settings-screen.tsx'
import { StockScreen } from './stock/stock-screen.tsx'
import { WhoScreen } from './who/who-screen.tsx'

/** The desk: one screen at a time, and the one scanner capture of the window. */
export function App() {
  useScreenLanguage()
  const { scans } = useServices()
  const shop = useShop()
  const operator = useUi((ui) => ui.operator)
  const signIn = useUi((ui) => ui.signIn)
  const answersForPaper = usePaperScan()
  useScanner({
    onScan: (scan) => {
      // A badge changes the person wherever they are.
      const person = shop?.operators.find((candidate) => candidate.badge === scan.code)
      if (person !== undefined) signIn(person)
      else if (!answersForPaper(scan.code)) scans.route(scan)
    },
  })
  return (
    <div className={classes.app}>
      <NewOrderSound />
      <div className={classes.top}>
        <Notices />
        <RenewedNotice />
        <NumbersAlarm />
        {operator !== undefined && <PrintAlarm />}
        {operator !== undefined && <News />}
      </div>
      <div className={classes.screen}>{operator === undefined ? <WhoScreen /> : <Desk />}</div>
      <PaperAnswerToast />
    </div>
  )
}

/** Nothing moves under the hands of somebody who scans: there, the tone must do. */
function News() {
  const scans = useUi(({ screen }) => screen.name === 'pack' || screen.name === 'handover')
  return scans ? null : <NewOrdersBand />
}

/** A shop that nobody has set up yet asks for its procedure first. */
function Desk() {
  const chosen = useShop()?.procedure.chosen ?? true
  return chosen ? <CurrentScreen /> : <FirstStart />
}

function CurrentScreen() {
  const screen = useUi((ui) => ui.screen)
  switch (screen.name) {
    case 'queue':
      return <QueueScreen />
    case 'pack':
      return (
        <>
          <Seen orderId={screen.orderId} />
          <PackScreen orderId={screen.orderId} />
        </>
      )
    case 'order':
      return (
        <>
          <Seen orderId={screen.orderId} />
          <OrderScreen orderId={screen.orderId} />
        </>
      )
    case 'handover':
      return <HandoverScreen />
    case 'prints':
      return <PrintsScreen />
    case 'settings':
      return <SettingsScreen />
    case 'lookup':
      return <LookupScreen query={screen.query} orderId={screen.orderId} />
    case 'reports':
      return <ReportsScreen />
    case 'stock':
      return <StockScreen />
  }
}

/** The page speaks the desk's language and turns with it. */
function useScreenLanguage(): void {
  const { i18n } = useTranslation()
  const { data: info } = useDeskInfo()
  const language = info && screenLanguage(info.settings.language)
  useEffect(() => {
    if (language === undefined) return
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
    rememberLanguage(language)
    void i18n.changeLanguage(language)
  }, [language, i18n])
}
