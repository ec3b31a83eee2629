import { beforeEach, describe, expect, it } from '@jest/globals'
import type { Said } from '../../src/knowledge/conversation/followUp.js'
import { Conversations } from '../../src/usecases/conversations.js'

const at = (minutes: number, seconds = 0) => new Date(Date.UTC(2026, 0, 5, 9, minutes, seconds))
const about = (question: string): Said => ({ question, language: 'fr' })

describe('the conversations', () => {
  let conversations: Conversations
  beforeEach(() => {
    conversations = new Conversations(3)
  })

  it('know nothing of a conversation in which nothing was said', () => {
    expect(conversations.last('ana chat', at(0))).toBeUndefined()
  })

  it('know what was said last, and only that', () => {
    conversations.remember('ana chat', about('un'), at(0))
    conversations.remember('ana chat', about('deux'), at(1))
    expect(conversations.last('ana chat', at(2))).toEqual(about('deux'))
  })

  it('never share a context between two people, nor between two chats of one person', () => {
    conversations.remember('ana group', about('un'), at(0))
    expect(conversations.last('ben group', at(0))).toBeUndefined()
    expect(conversations.last('ana private', at(0))).toBeUndefined()
  })

  it('end ten minutes after the last message', () => {
    conversations.remember('ana chat', about('un'), at(0))
    expect(conversations.last('ana chat', at(9, 59))).toEqual(about('un'))
    expect(conversations.last('ana chat', at(10))).toBeUndefined()
  })

  it('go on for ten minutes from each message', () => {
    conversations.remember('ana chat', about('un'), at(0))
    conversations.remember('ana chat', about('deux'), at(9))
    expect(conversations.last('ana chat', at(18))).toEqual(about('deux'))
  })

  it('lose the one silent for longest when there are too many', () => {
    for (const person of ['ana', 'ben', 'cem']) conversations.remember(person, about(person), at(0))
    conversations.remember('ana', about('encore'), at(1))
    conversations.remember('dua', about('dua'), at(1))
    expect(conversations.last('ben', at(1))).toBeUndefined()
    for (const person of ['ana', 'cem', 'dua']) expect(conversations.last(person, at(1))).toBeDefined()
  })

  it('keep only the beginning of a very long question', () => {
    conversations.remember('ana', about('a'.repeat(5_000)), at(0))
    expect(conversations.last('ana', at(0))?.question).toBe('a'.repeat(1_000))
  })

  it('forget all of a person who removes the bot, and nobody else', () => {
    for (const key of ['ana/group', 'ana/private', 'anabel/private']) conversations.remember(key, about(key), at(0))
    conversations.forget('ana/')
    expect(conversations.last('ana/group', at(0))).toBeUndefined()
    expect(conversations.last('ana/private', at(0))).toBeUndefined()
    expect(conversations.last('anabel/private', at(0))).toEqual(about('anabel/private'))
  })
})
