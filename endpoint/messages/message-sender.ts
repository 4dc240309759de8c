import { randomUUID } from 'node:crypto'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { Store } from '../db/store.ts'
import { readShop } from '../shop/shops.ts'
import { type Claimed, claimMessages, keepClaims, shopsWithWork } from './claim-messages.ts'
import type { Delivery, MessageChannel } from './message-channel.ts'
import { type Prepared, prepareMessage } from './prepare-message.ts'
import { type Result, type RetryPolicy, settleMessages, settleOrphans } from './settle-messages.ts'

export interface SenderTimes extends RetryPolicy {
  readonly pollMs: number
  /** After so long without a sign of life of its sender a message counts as unknown. */
  readonly orphanMs: number
}

export const senderTimes: SenderTimes = { pollMs: 1000, orphanMs: 60_000, retryMs: 30_000, tries: 10 }

export interface MessageSender {
  /** Takes nothing new and waits a while for what is being said. */
  close(): Promise<void>
}

/** Messages that one sender says at the same time; a crash makes at most so many unknown. */
const together = 8

const closeMs = 8000

/**
 * Sends what waits in the outbox:
 *
 *   claim, commit ─► look again ─► speak to the server ─► outcome and its fact, commit
 *
 * Whatever crashes where: a message that was claimed is never claimed again, so it goes out at most once.
 */
export function startSender(
  store: Store,
  channels: readonly MessageChannel[],
  times: SenderTimes = senderTimes,
): MessageSender {
  const owner = randomUUID()
  const state = { closed: false, failing: false }
  const sleepers = new Set<() => void>()
  const inHand = new Set<string>()
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      if (state.closed) return resolve()
      const wake = () => {
        clearTimeout(timer)
        sleepers.delete(wake)
        resolve()
      }
      const timer = setTimeout(wake, ms)
      sleepers.add(wake)
    })

  /** Until the channel speaks nothing has been said: what fails before that may be tried again. */
  async function sendOne(channel: MessageChannel, shop: ShopProfile, claimed: Claimed): Promise<Result> {
    const noted = (error: unknown, text: string) =>
      store.log.error({ reason: error instanceof Error ? error.name : 'error' }, text)
    const prepared = await prepareMessage(store, shop, claimed).catch((error: unknown): Prepared => {
      noted(error, 'a message could not be prepared')
      return { settled: { state: 'retry', why: 'not-written' } }
    })
    if ('settled' in prepared) return { message: claimed, settled: prepared.settled }
    const settled = await channel.deliver(prepared.send, shop).catch((error: unknown): Delivery => {
      // The channels turn whatever happens on the wire into an outcome, so this came before.
      noted(error, 'a message could not be written')
      return { state: 'failed', why: 'not-written' }
    })
    return { message: prepared.send, settled }
  }

  /** The outcome must be kept: the database may be away for a moment, the message has gone. */
  async function settle(shopId: string, results: readonly Result[]): Promise<void> {
    for (;;) {
      try {
        return await settleMessages(store, shopId, owner, results, times)
      } catch (error) {
        if (state.closed) throw error
        store.log.warn({ reason: String(error) }, 'what became of messages could not be stored; trying again')
        await sleep(times.pollMs)
      }
    }
  }

  async function sendFor(channel: MessageChannel, shopId: string): Promise<void> {
    const shop = await readShop(store.pool, shopId)
    while (!state.closed) {
      const claimed = await claimMessages(store.pool, shopId, channel.channel, owner, together)
      if (claimed.length === 0) return
      for (const message of claimed) inHand.add(message.about)
      await settle(shopId, await Promise.all(claimed.map((message) => sendOne(channel, shop, message))))
      for (const message of claimed) inHand.delete(message.about)
    }
  }

  async function every(ms: number, work: () => Promise<void>): Promise<void> {
    while (!state.closed) {
      try {
        await work()
        state.failing = false
      } catch (error) {
        if (!state.failing) store.log.warn({ reason: String(error) }, 'messages cannot be sent; trying on')
        state.failing = true
      }
      await sleep(ms)
    }
  }

  const beat = Math.max(100, Math.floor(times.orphanMs / 4))
  const loops = [
    ...channels.map((channel) =>
      every(times.pollMs, async () => {
        for (const shopId of await shopsWithWork(store.pool, channel.channel)) await sendFor(channel, shopId)
      }),
    ),
    every(beat, async () => {
      await keepClaims(store.pool, owner, [...inHand])
      const lost = await settleOrphans(store, times.orphanMs)
      if (lost > 0) store.log.warn({ messages: lost }, 'a sender ended in the middle; its messages count as unknown')
    }),
  ]
  return {
    async close() {
      state.closed = true
      for (const wake of sleepers) wake()
      let timer: NodeJS.Timeout | undefined
      const enough = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, closeMs)
      })
      await Promise.race([Promise.all(loops), enough])
      clearTimeout(timer)
    },
  }
}
