import { lstat, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** A page may name letters, digits and `. _ - @ + ~` in each step, and no step may start with a dot. */
const step = /^[A-Za-z0-9_@+~-][A-Za-z0-9._@+~-]*$/

/**
 * The file below `root` that a URL's path names, or undefined. Refuses rather than repairs: dot segments,
 * encodings of them, backslashes, NUL, drive and stream colons, and links that lead out of `root`.
 */
export async function pageFile(root: string, pathname: string): Promise<string | undefined> {
  if (pathname.length > 500 || !pathname.startsWith('/')) return undefined
  const steps = pathname === '/' ? ['index.html'] : pathname.slice(1).split('/')
  // Build output has plain names: nothing in it needs percent-encoding, so nothing is decoded here.
  if (!steps.every((name) => step.test(name))) return undefined
  try {
    const base = await realpath(root)
    const file = await realpath(join(base, ...steps))
    if (!file.startsWith(base + sep)) return undefined
    return (await lstat(file)).isFile() ? file : undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined
    throw error
  }
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  wasm: 'application/wasm',
}

export const contentType = (file: string): string =>
  types[file.slice(file.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
