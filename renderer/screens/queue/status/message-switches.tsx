/** Place two (D11): who hears of a status that is changed in its row. */
export function MessageSwitches() {
  return null
}
