import { expect, it } from '@jest/globals'
import { detailOf, pageOf } from '../../src/actiris/wire/referral.js'
import type { Referral } from '../../src/domain/referral.js'
import { everyRequest } from '../builders/everyRequest.js'
import { amelie, chloe, directory, joris, karim } from '../builders/people.js'
import { DETAIL, LIST } from './apiCalls.js'
import { document, faultOf } from './apiDocument.js'

const REQUESTS = everyRequest()

interface PublishedReferral {
  readonly properties: {
    readonly events: { readonly items: { readonly anyOf: readonly { properties: { type: { const: string } } }[] } }
  }
}
const published = document.components.schemas.Referral as unknown as PublishedReferral

const told = (referral: Referral) => detailOf({ referral, position: '7' }, directory.byId(referral.owner))

it('a request is told as the document says, whatever happened to it', () => {
  for (const referral of REQUESTS) {
    const page = pageOf([{ referral, position: '7' }], false)
    expect(faultOf(LIST, 200, 'application/json', page)).toBeUndefined()
    expect(faultOf(DETAIL, 200, 'application/json', told(referral))).toBeUndefined()
    expect(told(referral).version).toBe(told(referral).events.length)
  }
})

it('every type of event that the document names happened to one of them', () => {
  const named = published.properties.events.items.anyOf.map(({ properties }) => properties.type.const)
  const happened = new Set(REQUESTS.flatMap((referral) => referral.events.map(({ type }) => type as string)))
  expect([...happened].sort()).toEqual([...named].sort())
})

it('nobody’s place in the directory is told', () => {
  const all = JSON.stringify(REQUESTS.map(told))
  for (const { id, aadObjectId } of [amelie, karim, chloe, joris]) {
    expect(all).not.toContain(id)
    expect(all.replaceAll(`${aadObjectId}@example.test`, '')).not.toContain(aadObjectId)
  }
})
