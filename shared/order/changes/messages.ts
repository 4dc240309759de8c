import type { MessageView } from '../care-view.ts'
import type { EventOf } from '../event.ts'
import type { OrderState } from '../order-state.ts'

const keyOf = (about: string, channel: string) => `${about}\n${channel}`

export function setStatus(state: OrderState, event: EventOf<'status-set'>): void {
  const { status, stage, comment, channels } = event.data
  state.statusSet.set(stage, status)
  for (const channel of channels ?? []) put(state, event, channel, comment ?? '')
}

export function writeMessage(state: OrderState, event: EventOf<'message-written'>): void {
  for (const channel of event.data.channels) put(state, event, channel, event.data.text)
}

function put(
  state: OrderState,
  event: EventOf<'status-set' | 'message-written'>,
  channel: 'email' | 'sms',
  text: string,
) {
  const message = { about: event.id, direction: 'out' as const, channel, text, at: event.at }
  state.messages.set(keyOf(event.id, channel), { ...message, state: 'waiting', why: undefined, party: undefined })
}

export function receiveMessage(state: OrderState, event: EventOf<'message-received'>): void {
  const { channel, from, text } = event.data
  const entry: MessageView = {
    about: event.id,
    direction: 'in',
    channel,
    text,
    state: 'received',
    why: undefined,
    party: from,
    at: event.at,
  }
  state.messages.set(keyOf(event.id, channel), entry)
}

/** What was sent once stays sent, whatever a late report says. */
export function reportMessage(state: OrderState, event: EventOf<'message-reported'>): void {
  const { about, channel, state: outcome, why, to, text } = event.data
  const key = keyOf(about, channel)
  const known = state.messages.get(key)
  if (known?.state === 'sent') return
  state.messages.set(key, {
    about,
    direction: 'out',
    channel,
    text: text ?? known?.text ?? '',
    state: outcome,
    why,
    party: to ?? known?.party,
    at: event.at,
  })
}

export function releaseMessage(state: OrderState, event: EventOf<'message-released'>): void {
  const known = state.messages.get(keyOf(event.data.about, event.data.channel))
  if (known?.state === 'asks') known.state = event.data.send ? 'waiting' : 'dropped'
}
