import { randomBytes } from 'node:crypto'

export const createNonce = (): string => randomBytes(18).toString('base64')

/**
 * The page's Content-Security-Policy. No `unsafe-eval` and no inline script anywhere; Mantine's styles carry the
 * nonce. Over http the desk's WebSocket is named as well, because older engines do not count it as 'self'.
 */
export function pagePolicy(nonce: string, page: URL): string {
  const connect = page.protocol === 'http:' ? `'self' ws://${page.host}` : "'self'"
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "media-src 'self'",
    "worker-src 'self'",
    "img-src 'self' blob: data:",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

/** On everything the page's origin answers. */
export const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const
