import type { FastifyInstance } from 'fastify'

const methods = ['GET', 'POST', 'PUT'] as const

/** The methods that a path would answer to: the difference between 404 and 405. */
export function methodsFor(app: FastifyInstance, path: string): string[] {
  const url = path
    .replace(/^\/v1\/fingerprint\/[^/]+$/, '/v1/fingerprint/:bucket')
    .replace(/^\/v1\/stock\/[^/]+$/, '/v1/stock/:sku')
    .replace(/^\/v1\/files\/[^/]+$/, '/v1/files/:sha256')
  return methods.filter((method) => app.hasRoute({ method, url }))
}
