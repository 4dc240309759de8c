import type { IppAddress } from './ipp/ipp-client.ts'

export interface IppTarget {
  readonly address: IppAddress
  /** The path of one printer, where the address names one directly; else the address is a CUPS server. */
  readonly printerPath: string | undefined
}

/**
 * Reads an address as people and CUPS write it: `ipp://host:631/ipp/print`, `http://127.0.0.1:631`, `host:8631`
 * (CUPS_SERVER), `/run/cups/cups.sock`. Without one it is this machine's CUPS. Throws for what is none of these.
 */
export function ippTarget(text = '127.0.0.1:631'): IppTarget {
  if (text.startsWith('/')) return { address: { socketPath: text }, printerPath: undefined }
  const bare = text.replace(/\/version=[\d.]+$/, '')
  const href = /^\w+:\/\//.test(bare) ? bare.replace(/^ipp:/, 'http:') : `http://${bare}`
  const url = URL.canParse(href) ? new URL(href) : undefined
  if (url === undefined || url.protocol !== 'http:' || url.hostname === '')
    throw new Error(`"${text}" is no print server: expected ipp://host:port/path, host:port or a socket file`)
  return {
    address: { host: url.hostname, port: url.port === '' ? (bare.startsWith('http:') ? 80 : 631) : Number(url.port) },
    printerPath: url.pathname === '/' || url.pathname === '' ? undefined : url.pathname,
  }
}
