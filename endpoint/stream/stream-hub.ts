/** What the hub needs of a connection: `http.ServerResponse`, or a fake. */
export interface StreamClient {
  write(text: string): boolean
  readonly writableLength: number
  once(event: 'drain', listener: () => void): unknown
  end(): unknown
}

export interface StreamHub {
  /** Starts with a resync. Answers how to leave. */
  add(shopId: string, owner: string, client: StreamClient, head: number): () => void
  /** The shop's head may have moved. */
  headIs(shopId: string, head: number): void
  /** Hints may have been missed: everyone compares for himself. */
  resyncAll(): void
  heartbeat(): void
  activeShops(): string[]
  size(): number
  close(): void
}

interface Subscriber {
  readonly client: StreamClient
  readonly owner: string
  stalled: boolean
}

interface Channel {
  head: number
  readonly subscribers: Set<Subscriber>
}

/** A reader who is this far behind gets no more hints, only a resync when he has caught up. */
export const stalledBytes = 1_000_000
const streamsPerToken = 4

const resync = (head: number) => `event: resync\ndata: {"seq":${head}}\n\n`
const more = (seq: number) => `event: more\ndata: {"seq":${seq}}\n\n`

/** Who listens to which shop. Hints carry no data, so losing one costs a resync and never an order. */
export function createStreamHub(): StreamHub {
  const channels = new Map<string, Channel>()

  function send(subscriber: Subscriber, channel: Channel, text: string): void {
    if (subscriber.stalled) return
    subscriber.client.write(text)
    if (subscriber.client.writableLength <= stalledBytes) return
    subscriber.stalled = true
    subscriber.client.once('drain', () => {
      subscriber.stalled = false
      send(subscriber, channel, resync(channel.head))
    })
  }

  function toAll(text: (channel: Channel) => string): void {
    for (const channel of channels.values())
      for (const subscriber of channel.subscribers) send(subscriber, channel, text(channel))
  }

  /** A page that was reloaded may leave streams behind that nobody reads. */
  function dropOldest(channel: Channel, owner: string): void {
    const own = [...channel.subscribers].filter((subscriber) => subscriber.owner === owner)
    for (const subscriber of own.slice(0, Math.max(0, own.length - streamsPerToken + 1))) {
      channel.subscribers.delete(subscriber)
      subscriber.client.end()
    }
  }

  return {
    add(shopId, owner, client, head) {
      const channel = channels.get(shopId) ?? { head, subscribers: new Set() }
      channels.set(shopId, channel)
      dropOldest(channel, owner)
      const subscriber: Subscriber = { client, owner, stalled: false }
      channel.subscribers.add(subscriber)
      send(subscriber, channel, resync(Math.max(head, channel.head)))
      return () => {
        channel.subscribers.delete(subscriber)
        if (channel.subscribers.size === 0 && channels.get(shopId) === channel) channels.delete(shopId)
      }
    },
    headIs(shopId, head) {
      const channel = channels.get(shopId)
      if (channel === undefined || head <= channel.head) return
      channel.head = head
      for (const subscriber of channel.subscribers) send(subscriber, channel, more(head))
    },
    resyncAll: () => toAll((channel) => resync(channel.head)),
    heartbeat: () => toAll(() => ': \n\n'),
    activeShops: () => [...channels.keys()],
    size: () => [...channels.values()].reduce((total, channel) => total + channel.subscribers.size, 0),
    close() {
      for (const channel of channels.values()) for (const { client } of channel.subscribers) client.end()
      channels.clear()
    },
  }
}
