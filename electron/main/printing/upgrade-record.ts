const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/**
 * A line of the print journal as the program of today writes it. Earlier ones knew `sent`, which was everything from the
 * first byte to the printer's answer, and `confirmed`. A sent job with a print server's ticket had been accepted.
 */
export function upgradeRecord(line: unknown): unknown {
  if (!isObject(line) || line.record !== 'status' || !isObject(line.status)) return line
  const { state } = line.status
  if (state === 'sent') return { ...line, status: { state: line.ticket === undefined ? 'sending' : 'accepted' } }
  if (state === 'confirmed') return { ...line, status: { ...line.status, state: 'done' } }
  return line
}
