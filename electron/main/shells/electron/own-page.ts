export const pageOrigin = 'app://packdesk'
export const pageAddress = `${pageOrigin}/`
export const printAddress = 'print://document/'

/** True for the desk's own page and its files: the one place a window may show, and the one that may call. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password, port } = new URL(address)
  return protocol === 'app:' && host === 'packdesk' && username === '' && password === '' && port === ''
}
