/** A code inside a sentence reads from left to right in every language. */
export function isolateCode(code: string): string {
  return `\u2066${code}\u2069`
}

/** What people and shops wrote keeps its own direction inside a sentence of the desk's language. */
export function isolateText(text: string): string {
  return `\u2068${text}\u2069`
}
