import { createHash } from 'node:crypto'

export const pageStyle = `
:root{color-scheme:light dark;font-family:system-ui,sans-serif;line-height:1.5}
body{margin:0 auto;max-inline-size:40rem;padding:1.5rem}
h1{font-size:1.25rem;margin:0}h2{font-size:1rem;margin-block:2rem .5rem}
.status{font-size:1.5rem;font-weight:600;margin-block:.5rem}
table{inline-size:100%;border-collapse:collapse}
td,th{padding-block:.4rem;border-block-end:1px solid #8884;text-align:start;vertical-align:top;font-weight:400}
td:last-child,th:last-child{text-align:end}
ol{margin:0;padding:0;list-style:none}li{display:flex;justify-content:space-between;gap:1rem;padding-block:.4rem;border-block-end:1px solid #8884}
li:first-child{font-weight:600}
a{display:inline-block;min-block-size:48px;line-height:48px}
p{margin-block:.25rem}footer{margin-block-start:2rem}
.total{font-weight:600}
`

const styleHash = createHash('sha256').update(pageStyle).digest('base64')

/** A page that runs nothing, loads nothing, is kept nowhere and tells no other site where it was. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
}
