import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultHome } from '#shared/home/default-home.ts'

export interface DeskCommandLine {
  readonly home: string
  /** False: print the address, open no window. */
  readonly open: boolean
  readonly port?: number
  readonly desk: {
    readonly endpointUrl?: string
    readonly pairingCode?: string
    readonly stationName?: string
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d{4,5}$/.test(text) && port >= 1024 && port <= 65535) return port
  throw new Error(`--port is "${text}" and should be a number from 1024 to 65535.`)
}

function endpointOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return text
  throw new Error(`--endpoint is "${text}" and should be an address such as https://packdesk.example.com.`)
}

/** The options of `npm start --` and of both entries. Throws with the option's name and what it should be. */
export function deskCommandLine(args: readonly string[], env: NodeJS.ProcessEnv): DeskCommandLine {
  const { values } = parseArgs({
    args: [...args],
    allowPositionals: false,
    options: {
      home: { type: 'string' },
      endpoint: { type: 'string' },
      pair: { type: 'string' },
      station: { type: 'string' },
      port: { type: 'string' },
      'no-open': { type: 'boolean' },
      headless: { type: 'boolean' },
    },
  })
  if (values.pair !== undefined && values.endpoint === undefined) {
    throw new Error('--pair needs --endpoint: the address of the endpoint that gave this code.')
  }
  return {
    home: resolve(values.home ?? defaultHome({ env, platform: process.platform, homeDir: homedir() })),
    open: values['no-open'] !== true && values.headless !== true,
    ...(values.port === undefined ? {} : { port: portOf(values.port) }),
    desk: {
      ...(values.endpoint === undefined ? {} : { endpointUrl: endpointOf(values.endpoint) }),
      ...(values.pair === undefined ? {} : { pairingCode: values.pair }),
      ...(values.station === undefined ? {} : { stationName: values.station }),
    },
  }
}
