/**
 * A Chromium that has reached the system's message bus aborts when the bus goes away, and the printing tests start
 * and stop one on this machine. Nothing here needs it.
 */
export function withoutDbus(env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const kept = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
  const nowhere = 'unix:path=/nonexistent/packdesk-test-bus'
  return { ...Object.fromEntries(kept), DBUS_SYSTEM_BUS_ADDRESS: nowhere, DBUS_SESSION_BUS_ADDRESS: nowhere }
}
