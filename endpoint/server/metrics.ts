/** Counters for /metrics. One set per server. */
export interface Metrics {
  pulls: number
  pushes: number
  eventsStored: number
  eventsParked: number
  ordersReceived: number
}

export const newMetrics = (): Metrics => ({ pulls: 0, pushes: 0, eventsStored: 0, eventsParked: 0, ordersReceived: 0 })

/** Prometheus text format. */
export function metricsText(metrics: Metrics, streams: number): string {
  const rows: [name: string, type: 'counter' | 'gauge', help: string, value: number][] = [
    ['packdesk_pulls_total', 'counter', 'Pages of orders served.', metrics.pulls],
    ['packdesk_pushes_total', 'counter', 'Push requests answered.', metrics.pushes],
    ['packdesk_events_stored_total', 'counter', 'Pushed events with a stored receipt.', metrics.eventsStored],
    ['packdesk_events_parked_total', 'counter', 'Pushed events that were parked.', metrics.eventsParked],
    ['packdesk_orders_received_total', 'counter', 'Orders taken in over HTTP.', metrics.ordersReceived],
    ['packdesk_streams', 'gauge', 'Open event streams.', streams],
  ]
  return rows
    .map(([name, type, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${name} ${value}\n`)
    .join('')
}
