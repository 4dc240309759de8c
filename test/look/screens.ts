import { benchJobs, benchPrinters } from '#test/builders/print-scenes.ts'
import type { LookDesk } from './look-desk.ts'

/** The screens and states of the desk, each with the way there from the queue. */
export const screens: Readonly<Record<string, (desk: LookDesk) => Promise<void>>> = {
  queue: async ({ station: { at } }) => {
    await at.page.click('[data-testid="view-ready"]')
    await at.page.waitForSelector('[data-testid="order-row"]')
  },
  'queue-all': async ({ station: { at } }) => {
    await at.page.click('[data-testid="view-all"]')
    await at.page.waitForSelector('[data-testid="order-row"]')
  },
  'queue-alarms': async ({ station: { at } }) => {
    await at.page.click('[data-testid="view-alarms"]')
    await at.page.waitForSelector('[data-testid="order-row"]')
  },
  'queue-empty': async ({ station: { at } }) => {
    await at.page.click('[data-testid="view-draft"]')
    await at.page.waitForSelector('[data-testid="order-row"]', { state: 'detached' })
  },
  'queue-not-found': async ({ station: { at } }) => {
    await at.page.fill('[data-testid="search"]', 'zzzz')
    await at.page.waitForSelector('[data-testid="order-row"]', { state: 'detached' })
  },
  'queue-unknown-code': async ({ station: { at } }) => {
    await at.scan('NO-SUCH-CODE-1')
    await at.page.waitForSelector('[data-testid="unknown-code"]')
  },
  pack: async ({ station: { at }, orders }) => at.openByScan(orders.open.number),
  'pack-wrong': async ({ station: { at }, orders }) => {
    await at.openByScan(orders.open.number)
    await at.scan(orders.long.lines.find((line) => line.goods)?.barcodes[0] ?? '')
    await at.page.waitForSelector('[data-testid="acknowledge"]')
  },
  'pack-long': async ({ station: { at }, orders }) => at.openByScan(orders.long.number),
  'pack-weight': async ({ station: { at }, orders }) => {
    await at.openByScan(orders.open.number)
    await at.key('F3')
    await at.page.waitForSelector('[data-testid="ask-text"]')
  },
  'double-pack': async ({ station: { at }, orders }) => {
    await at.openByScan(orders.double.number)
    await at.page.waitForSelector('[data-testid="double-pack"]')
  },
  order: async ({ station: { at }, orders }) => {
    await at.openByScan(orders.held.number)
    if ((await at.page.$('[data-testid="history"]')) === null) await at.key('F7')
    await at.page.waitForSelector('[data-testid="history"]')
  },
  handover: async ({ station: { at } }) => {
    await at.key('F9')
    await at.page.waitForSelector('[data-testid^="carrier-"]')
  },
  'handover-carrier': async ({ station: { at }, orders }) => {
    await at.key('F9')
    await at.page.click(`[data-testid="carrier-${orders.double.shipping.carrier}"]`)
    await at.page.waitForSelector('[data-testid="band"]')
  },
  prints: async ({ station: { at } }) => {
    await at.page.click('[data-testid="go-prints"]')
    await at.page.waitForSelector('[data-testid="print-job"]')
  },
  'print-alarm': async ({ station: { at }, printing }) => {
    printing.show(benchJobs(), benchPrinters)
    await at.page.waitForSelector('[data-testid="print-alarm"]')
  },
  'prints-lanes': async (desk) => printLanes(desk),
  'prints-resume': async (desk) => {
    await printLanes(desk)
    const { page } = desk.station.at
    await page.click('[data-testid="resume"]')
    await page.click('[data-testid="resume-sheet"][data-sheet="17"]')
  },
  'prints-other-printer': async (desk) => {
    await printLanes(desk)
    const { page } = desk.station.at
    await page.click('[data-testid="print-job"][data-state="failed"] [data-testid="other-printer"]')
    await page.waitForSelector('[data-testid="choose-printer"]')
  },
  'prints-not-printed': async (desk) => {
    await printLanes(desk)
    await desk.station.at.page.click('[data-testid="decide-not-printed"]')
    await desk.station.at.page.waitForSelector('[data-testid="not-printed"]')
  },
  'paper-preview': async ({ station: { at } }) => {
    await at.page.click('[data-testid="go-prints"]')
    await at.page.click('[data-testid="look"] >> nth=0')
    await at.page.waitForSelector('[data-testid="pdf-page"]:not([data-drawn=""])')
  },
  'settings-printers': async (desk) => printerSettings(desk),
  'settings-printer-add': async (desk) => {
    await printerSettings(desk)
    const { page } = desk.station.at
    await page.click('[data-testid="add-printer"]')
    await page.fill('[data-testid="device-address"]', '127.0.0.1:9')
    await page.click('[data-testid="probe"]')
    await page.waitForSelector('[data-testid="probe-answer"]')
  },
  settings: async ({ station: { at } }) => {
    await at.key('F10')
    await at.page.waitForSelector('[data-testid="pool"]')
  },
  'order-status': async ({ station: { at }, orders }) => {
    await at.openByScan(orders.held.number)
    if ((await at.page.$('[data-testid="history"]')) === null) await at.key('F7')
    await at.page.click('[data-testid="change-status"]')
    await at.page.waitForSelector('[data-testid="status-dialog"]')
  },
  'pack-short': async ({ station: { at }, orders }) => {
    await at.openByScan(orders.open.number)
    await at.key('F6')
    await at.page.waitForSelector('[data-testid="short-missing"]')
  },
  'queue-ticked': async ({ station: { at } }) => {
    await at.page.click('[data-testid="view-ready"]')
    // What is ticked stays ticked while the person looks elsewhere.
    if ((await at.page.$('[data-testid="bulk-bar"]')) === null) await at.page.click('[data-testid="tick"] >> nth=0')
    await at.page.waitForSelector('[data-testid="bulk-bar"]')
  },
  lookup: async ({ station: { at }, orders }) => {
    await at.key('F8')
    await at.page.fill('[data-testid="lookup-field"]', orders.held.number)
    await at.page.click('[data-testid="lookup-result"]')
    await at.page.waitForSelector('[data-testid="lookup-order"]')
  },
  stock: async ({ station: { at } }) => {
    await at.key('F3')
    await at.page.waitForSelector('[data-testid="stock-title"]')
  },
  reports: async ({ station: { at } }) => {
    await at.key('F4')
    await at.page.waitForSelector('[data-testid="report-orders"]')
  },
  'settings-statuses': (desk) => settingsPart(desk, 'statuses'),
  'settings-texts': (desk) => settingsPart(desk, 'texts'),
  'settings-occasions': (desk) => settingsPart(desk, 'occasions'),
  'settings-rules': (desk) => settingsPart(desk, 'rules'),
  who: async ({ station: { at } }) => {
    await at.page.click('[data-testid="person"]')
    await at.page.waitForSelector('[data-testid^="person-"]')
  },
}

async function printLanes({ station: { at }, printing }: LookDesk): Promise<void> {
  printing.show(benchJobs(), benchPrinters)
  await at.page.click('[data-testid="print-alarm-show"]')
  await at.page.waitForSelector('[data-testid="print-batch"]')
}

async function printerSettings(desk: LookDesk): Promise<void> {
  desk.printing.show(benchJobs(), benchPrinters)
  await settingsPart(desk, 'printers')
  await desk.station.at.page.waitForSelector('[data-testid="printer"]')
}

async function settingsPart({ station: { at } }: LookDesk, part: string): Promise<void> {
  await at.key('F10')
  await at.page.click(`[data-testid="settings-${part}"]`)
  await at.page.waitForSelector(`[data-testid="settings-part-${part}"]`)
}
