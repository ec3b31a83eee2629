import { describe, expect, it } from '@jest/globals'
import { ALERT_CHOICES, choosable, chosen, MUTABLE_KINDS, usualPace } from '../../src/domain/alerts.js'
import { NOTICE_KINDS, NOTICES } from '../../src/domain/notices.js'

const kindsOf = (...roles: Parameters<typeof choosable>[0]) => choosable(roles).map(({ kind }) => kind)

describe('what people may choose', () => {
  it('are the kinds that their roles are told of and that may be muted, each once', () => {
    for (const roles of [['caseworker'], ['coordinator'], ['adviser'], ['caseworker', 'coordinator']] as const) {
      const kinds = kindsOf(...roles)
      expect(new Set(kinds).size).toBe(kinds.length)
      expect(kinds.filter((kind) => !MUTABLE_KINDS.includes(kind))).toEqual([])
    }
    expect(kindsOf('caseworker')).toContain('scheduled')
    expect(kindsOf('caseworker')).not.toContain('rejected')
    const forAdvisers = NOTICE_KINDS.filter((kind) => NOTICES[kind].mutable && NOTICES[kind].adviser)
    expect(kindsOf('adviser')).toEqual([...forAdvisers, 'questionAnswered'])
    expect(kindsOf('admin')).toEqual(['questionAnswered'])
  })

  it('is usually what the table says of the role, and the faster for somebody who has both', () => {
    const usual = (kind: string, ...roles: Parameters<typeof choosable>[0]) =>
      choosable(roles).find((one) => one.kind === kind)?.usual
    expect(usual('received', 'caseworker')).toBe('now')
    expect(usual('submitted', 'coordinator')).toBe('digest')
    expect(usual('received', 'coordinator')).toBe('digest')
    expect(usual('received', 'coordinator', 'caseworker')).toBe('now')
    expect(usual('feedback', 'coordinator')).toBe('now')
  })

  it('holds for questions too: whoever may ask one, and those who may reply', () => {
    expect(kindsOf('caseworker')).not.toContain('questionPassedOn')
    expect(kindsOf('coordinator')).toEqual(expect.arrayContaining(['questionPassedOn', 'questionAnswered']))
    expect(chosen('questionPassedOn', ['now'], { questionPassedOn: 'off' })).toBe('off')
    expect(chosen('questionAnswered', ['now'], {})).toBe('now')
  })

  it('a new request is in every adviser’s digest, since nobody is in charge of it', () => {
    expect(choosable(['adviser']).find(({ kind }) => kind === 'submitted')?.usual).toBe('digest')
    expect(usualPace('message', 'adviser', false)).toBe('digest')
    expect(usualPace('message', 'adviser', true)).toBe('now')
  })

  it.each(NOTICE_KINDS)('%s follows the choice when it may be muted, and else the table', (kind) => {
    for (const choice of ALERT_CHOICES) {
      expect(chosen(kind, ['now'], { [kind]: choice })).toBe(NOTICES[kind].mutable ? choice : 'now')
    }
    expect(chosen(kind, ['digest', 'now'], {})).toBe('now')
    expect(chosen(kind, ['digest'], {})).toBe('digest')
    expect(chosen(kind, [undefined], { [kind]: 'now' })).toBe('off')
  })
})
