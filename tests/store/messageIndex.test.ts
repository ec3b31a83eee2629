import { expect, it } from '@jest/globals'
import { MessageIndex } from '../../src/store/messageIndex.js'
import { aMessage } from '../builders/stored.js'

it('nothing is left of a message for a channel that could not be reached, once it is forgotten', () => {
  const index = new MessageIndex()
  const blocked = aMessage({ to: { channel: 'cpas-21004' }, state: 'blocked' })
  index.put(blocked, true)
  expect([index.ended.size, index.blocked.size]).toEqual([1, 1])
  index.remove(blocked)
  expect([index.ended.size, index.blocked.size]).toEqual([0, 0])
})
