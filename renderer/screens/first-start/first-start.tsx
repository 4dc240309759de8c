/** Which procedure is yours? Asked once, at the first start. */
export function FirstStart() {
  return null
}
