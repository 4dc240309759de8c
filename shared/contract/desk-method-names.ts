import type { DeskMethod } from './desk-contract.ts'

/**
 * The contract's method names without its schemas: the sandboxed preload needs the names and must stay small.
 * `satisfies` refuses a name that the contract lacks; the check below refuses one that is missing here.
 */
export const deskMethodNames = [
  'desk.info',
  'desk.configure',
  'desk.join',
  'desk.diagnostics',
  'desk.hello',
  'journal.read',
  'journal.kept',
  'journal.offers',
  'journal.answerOffer',
  'journal.append',
  'journal.settle',
  'journal.addBlock',
  'printing.printers',
  'printing.submit',
  'printing.jobs',
  'printing.decide',
  'printing.submitBatch',
  'printing.resumeBatch',
  'printing.confirmByScan',
  'printing.preview',
  'printing.probe',
  'printing.pdf',
  'files.keep',
] as const satisfies readonly DeskMethod[]

type Missing = Exclude<DeskMethod, (typeof deskMethodNames)[number]>
const nothingMissing: [Missing] extends [never] ? true : Missing = true
export const everyDeskMethodIsNamed = nothingMissing

/** Electron's one channel for calls, and the one for notices. */
export const deskCallChannel = 'packdesk:call'
export const deskNoticeChannel = 'packdesk:notice'
