export interface RawAddress {
  readonly host: string
  readonly port: number
}

/** `printer.local`, `192.168.1.40:9100`, `[fe80::1]:6101`, `socket://host`; 9100 where no port is given. Undefined for anything else. */
export function rawAddress(text: string): RawAddress | undefined {
  const match = /^(?:socket:\/\/|tcp:\/\/)?(?:\[([0-9a-f:.%]+)\]|([a-z0-9._-]+))(?::(\d{1,5}))?\/?$/i.exec(text.trim())
  const host = match?.[1] ?? match?.[2]
  const port = Number(match?.[3] ?? 9100)
  return host === undefined || port < 1 || port > 65535 ? undefined : { host, port }
}
