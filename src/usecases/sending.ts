import type { Address } from './contact.js'
import type { PushMessage } from './outbox.js'

/** How an attempt to send ended. `unknown`: it may have arrived. */
export type SendResult =
  | { readonly kind: 'sent'; readonly activityId: string }
  | {
      readonly kind: 'retry'
      readonly reason: string
      readonly retryAfterS?: number
      /** Teams had too much at once: of this conversation, or of the whole tenant. */
      readonly throttled?: 'conversation' | 'tenant'
    }
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'blocked'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }

/** Speaks to Teams: one request on the wire for each call, with a time-out, never a silent repetition. */
export interface TeamsSender {
  post(address: Address, activity: object): Promise<SendResult>
  update(address: Address, activityId: string, activity: object): Promise<SendResult>
}

/** How a push went: Actiris' system answered with a status, or nothing came back (`reason` is a code). */
export type PushResult =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfter: string | null }
  | { readonly kind: 'unanswered'; readonly reason: string }

/** Speaks to Actiris' own system: one signed request on the wire for each call, with a time-out. */
export interface ActirisPush {
  send(message: PushMessage): Promise<PushResult>
}

/** Puts a file where Teams said; `refused`: that is no place to put files. One attempt. */
export type UploadFile = (address: string, file: Uint8Array) => Promise<'done' | 'refused' | 'failed'>
