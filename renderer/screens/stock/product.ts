import type { EndpointQuestions } from '../../orders/endpoint-questions.ts'

/** A product and its figures as the endpoint tells them. */
export type Product = Awaited<ReturnType<EndpointQuestions['stock']>>[number]
