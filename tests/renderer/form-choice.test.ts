import { describe, expect, it } from 'vitest'
import { chooseForm, coveredOf, firstChoice, lacksOf, toSpec, type About } from '../../renderer/features/forms/form-choice.ts'

const UNIT: About = { kind: 'labour', unitId: 'u', filter: {} }
const PROTECTED = firstChoice(UNIT, 'protected_list')

describe('the list of whom the law protects', () => {
  it('covers what tells of health until somebody asks for it', () => {
    expect(toSpec(PROTECTED, UNIT)).toEqual({ form: 'protected_list', unitId: 'u', why: null })
  })

  it('is sent with what it is wanted in full for', () => {
    expect(toSpec({ ...PROTECTED, full: true, why: '与单位核对' }, UNIT)).toMatchObject({ why: '与单位核对' })
  })

  it('is not made in full without a purpose', () => {
    expect(lacksOf({ ...PROTECTED, full: true, why: ' ' })).toEqual({ why: '打印具体情形须写明用途。' })
  })
})

describe('going over to another paper', () => {
  it('keeps the purpose among papers with numbers', () => {
    const ledger = { ...firstChoice({ kind: 'file', id: 'f' }, 'file_sheet'), full: true, why: '报县总工会' }
    expect(chooseForm(ledger, 'application')).toMatchObject({ form: 'application', full: true, why: '报县总工会' })
  })

  it('does not uncover health for what numbers were wanted for', () => {
    const ledger = { ...firstChoice(UNIT, 'contract_ledger'), full: true, why: '报县总工会' }
    expect(chooseForm(ledger, 'protected_list')).toMatchObject({ full: false, why: null })
  })

  it('asks nothing of a paper on which nothing is covered', () => {
    expect(coveredOf('rate_sheet')).toBeNull()
  })
})
