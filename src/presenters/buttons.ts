import type { CardAction } from './cards.js'

/** Ids, versions and nonces: the only things a button may carry. */
export type ButtonData = { readonly verb: string } & Readonly<Record<string, string | number>>

/** A button that opens a dialog: Teams then asks what to show in it (`task/fetch`). */
export function dialogButton(title: string, data: ButtonData): CardAction {
  return { title, style: 'default', data: { ...data, msteams: { type: 'task/fetch' } } }
}

export function button(title: string, data: ButtonData, style: CardAction['style'] = 'default'): CardAction {
  return { title, style, data }
}
