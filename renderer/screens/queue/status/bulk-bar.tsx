/** Place three (D12): what happens to the ticked orders. */
export function BulkBar() {
  return null
}
