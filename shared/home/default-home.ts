export interface System {
  readonly env: Readonly<Record<string, string | undefined>>
  /** As Node names it: `linux`, `darwin`, `win32`. */
  readonly platform: string
  /** The person's own folder. */
  readonly homeDir: string
}

/** PACKDESK_HOME, else the place where this system keeps programs' data. Desk and endpoint agree on it. */
export function defaultHome({ env, platform, homeDir }: System): string {
  if (env.PACKDESK_HOME) return env.PACKDESK_HOME
  if (platform === 'win32') return `${env.LOCALAPPDATA ?? `${homeDir}/AppData/Local`}/Packdesk`
  if (platform === 'darwin') return `${homeDir}/Library/Application Support/Packdesk`
  return `${env.XDG_DATA_HOME ?? `${homeDir}/.local/share`}/packdesk`
}
