import { describe, expect, it } from 'vitest'
import { fieldErrors, reasonSentence, sentenceOf } from '../../renderer/text/errors.ts'
import { CREDIT_CODE_PROBLEMS, CREDIT_CODE_WARNINGS } from '../../shared/domain/identity/credit-code.ts'
import { ID_NUMBER_PROBLEMS, ID_NUMBER_WARNINGS } from '../../shared/domain/identity/id-number.ts'
import { STEP_REASONS } from '../../shared/domain/hardship/step-rules.ts'
import { LABOUR_PROBLEMS } from '../../shared/domain/labour/checks.ts'
import { FILE_PROBLEMS } from '../../shared/domain/import/sheet.ts'
import { MEMBERSHIP_REASONS } from '../../shared/domain/members/membership.ts'
import { AppError } from '../../shared/errors.ts'
import { JOURNALED } from '../../electron/db/row-change.ts'
import { findInSource } from './source.ts'

const CHINESE = /[\u4e00-\u9fff]/

const thrown = findInSource(
  ['electron', 'shared'],
  /\b(?:ruleBroken|invalidInput|conflict|unavailable)\(\s*'([a-z_0-9]+)'/g,
)
const named = findInSource(['electron', 'shared'], /\breason: '([a-z_0-9]+)'(?! \|)/g)
const missing = findInSource(['electron', 'shared'], /\bnotFound\(\s*'([a-z_]+)'/g).map((what) => `${what}_not_found`)
const tables = JOURNALED.map((table) => `${table}_not_found`)
const found = findInSource(['shared/domain/hardship'], /\b(?:stop|look)\('([a-z_0-9]+)'/g)
const refined = findInSource(['shared/contract'], /, '(bad_[a-z]+)'\)/g)

describe('every reason of the program has a sentence', () => {
  it('finds the reasons in the source at all', () => {
    expect(thrown.length).toBeGreaterThan(10)
    expect(named.length).toBeGreaterThan(5)
  })

  const numbers = [...ID_NUMBER_PROBLEMS, ...ID_NUMBER_WARNINGS, ...CREDIT_CODE_PROBLEMS, ...CREDIT_CODE_WARNINGS]
  const listed = [...FILE_PROBLEMS, ...MEMBERSHIP_REASONS, ...STEP_REASONS, ...LABOUR_PROBLEMS, ...found, ...numbers]
  it.each([...new Set([...thrown, ...named, ...missing, ...tables, ...refined, ...listed])])('%s', (reason) => {
    expect(reasonSentence(reason)).toMatch(CHINESE)
  })
})

describe('the sentence of an error', () => {
  it('names the other person and what to do', () => {
    const error = new AppError({ code: 'conflict', reason: 'same_id', details: { name: '张三' } })
    expect(sentenceOf(error)).toBe('身份证号与“张三”相同。一人只能登记一次，请打开已有的那一条。')
  })

  it('names the fields of a form by the words of the form', () => {
    const error = new AppError({ code: 'invalid_input', reason: 'bad_input', fields: { 'fields.mobile': 'too_big' } })
    expect(sentenceOf(error)).toBe('没有保存。手机号码：填得太长或太大')
  })

  it('gives each field of a form its own sentence', () => {
    const error = new AppError({ code: 'rule_broken', reason: 'in_future', fields: { on: 'in_future' } })
    expect(fieldErrors(error)).toEqual({ on: '日期晚于今天，请核对。' })
  })

  it('falls back to the words of its code for a reason of a newer program', () => {
    const error = new AppError({ code: 'not_found', reason: 'spaceship_not_found' })
    expect(sentenceOf(error)).toBe('找不到这条记录，可能已移入回收站。')
  })

  it.each([
    ['on the list at hand', null, '本名单里这一家有两行。确有特殊情况请写明。'],
    ['recorded before', 'a1', '这一家在本次活动里已有一笔（2026-03-02，600.00 元）。确有特殊情况请写明。'],
  ])('tells a second gift %s from the other', (_when, id, sentence) => {
    const gift = { objection: 'same_campaign', id, on: '2026-03-02', amountFen: 60_000 }
    const error = new AppError({ code: 'rule_broken', reason: 'reason_needed', details: gift })
    expect(sentenceOf(error)).toContain(sentence)
  })

  it('says how long to wait after a wrong passphrase', () => {
    const error = new AppError({ code: 'invalid_input', reason: 'wrong_passphrase', details: { waitSeconds: 8 } })
    expect(sentenceOf(error)).toBe('口令不对。请等 8 秒再试。')
  })
})
