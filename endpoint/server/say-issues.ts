import type { z } from 'zod'

/** "data.quantity: Invalid input: expected int, received string; …" — the field, and what was expected. */
export function sayIssues(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.length === 0 ? 'the whole' : issue.path.join('.')}: ${issue.message}`)
    .join('; ')
}
