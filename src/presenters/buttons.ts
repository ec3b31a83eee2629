import type { CardAction } from './cards.js'

/** Ids, versions and nonces: the only things a button may carry. */
export type ButtonData = { readonly verb: string } & Readonly<Record<string, string | number>>

export function button(title: string, data: ButtonData, style: CardAction['style'] = 'default'): CardAction {
  return { title, style, data }
}
