import { mkdir, open } from 'node:fs/promises'
import { arch, platform, release } from 'node:os'
import { join } from 'node:path'
import { DeskError, type DeskInfo, type DeskRequest } from '#shared/contract/desk-contract.ts'
import type { PrintJob } from '#shared/contract/print-job.ts'
import type { Printer } from '#shared/contract/printer.ts'
import { reason } from '#shared/reasons/reason.ts'

export interface DiagnosticsPorts {
  readonly home: string
  readonly now: () => Date
  readonly info: () => DeskInfo
  readonly printers: () => Promise<readonly Printer[]>
  readonly jobs: () => Promise<readonly PrintJob[]>
}

const jobsKept = 200

/**
 * Writes what somebody who helps from afar needs to know (C21): versions, settings, sync, printers, print jobs, and
 * which facts an order has. Built field by field, so that neither a customer's data nor a token can get in; what
 * the person wrote is the one free text. Answers with the file's path.
 */
export async function writeDiagnostics(
  ports: DiagnosticsPorts,
  request: DeskRequest<'desk.diagnostics'>,
): Promise<{ file: string }> {
  const at = ports.now().toISOString()
  const { version, shell, station, endpoint, settings } = ports.info()
  const [printers, jobs] = await Promise.all([ports.printers(), ports.jobs()])
  const report = {
    at,
    asked: request.text,
    versions: { packdesk: version, node: process.version, shell },
    platform: { name: platform(), release: release(), arch: arch() },
    station,
    endpoint: endpoint && { own: endpoint.own, host: hostOf(endpoint.url) },
    settings: { language: settings.language, printers: settings.printers },
    sync: request.sync ?? null,
    order: request.order === undefined ? null : { id: request.order.id, facts: request.order.facts },
    printers: printers.map(({ name, kind, ready, reason }) => ({ name, kind, ready, reason })),
    printJobs: jobs
      .slice(-jobsKept)
      .map(({ printJobId, kind, printer, queuedAt, status }) => ({ printJobId, kind, printer, queuedAt, status })),
  }
  const folder = join(ports.home, 'diagnostics')
  const file = join(folder, `packdesk-${at.replace(/[:.]/g, '-')}.json`)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const opened = await open(file, 'wx', 0o600)
    try {
      await opened.writeFile(JSON.stringify(report, null, 2))
    } finally {
      await opened.close()
    }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    const message = `The diagnostics file could not be written to ${folder}: ${said}`
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
      throw new DeskError({ code: 'disk-full', message })
    throw new DeskError({ code: 'internal', message, because: reason('diagnostics-not-written', { folder }, said) })
  }
  return { file }
}

/** Without the user and password that an address may carry. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : ''
}
