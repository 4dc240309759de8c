/** Root may not use Chromium's sandbox on Linux; nobody else may go without it. */
export const runsAsRoot = (): boolean => process.platform === 'linux' && process.getuid?.() === 0

/** Quiet on the network and no first-run windows; what a machine without a graphics card needs. */
export const commonFlags = (): string[] => [
  ...(runsAsRoot() ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The desk's own window. Its profile is fixed, because the station's store lies in it. */
export const appWindowFlags = (address: string, profile: string): string[] => [
  ...commonFlags(),
  `--user-data-dir=${profile}`,
  // A desk in the background still beeps and still syncs.
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--autoplay-policy=no-user-gesture-required',
  '--window-size=1440,900',
  `--app=${address}`,
]
