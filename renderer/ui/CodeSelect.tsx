import { useMemo } from 'react'
import { NO_CODE } from '../../shared/domain/codes.ts'
import type { Code } from '../../shared/contract/settings.ts'
import { useCodes } from '../data/codes.ts'
import { SEARCH_WORDS } from '../text/search-words.ts'
import { ChoiceField } from './ChoiceField.tsx'
import type { FieldProps } from './Field.tsx'

interface Props extends FieldProps {
  /** Name of the code table: `ethnicity`. */
  list: string
  /** The bare code. */
  value: string | null
  onChange: (value: string | null) => void
  /** Codes to put on top, most used first. */
  first?: readonly string[]
  /** Codes that are not offered (they still show when the record has one). */
  hide?: readonly string[]
  /** In a filter: also offers the records without a code, as `NO_CODE`, under this label. */
  none?: string
  /** While nothing is chosen; 请选择 without. */
  placeholder?: string
  disabled?: boolean
  fixed?: boolean
}

/** A choice from a code table; retired codes are offered only where the record already has one. */
export function CodeSelect({ list, value, first = NO_CODES, hide = NO_CODES, none, ...rest }: Props) {
  const codes = useCodes()[list]
  const choices = useMemo(() => {
    const isOffered = (item: Code): boolean =>
      item.code === value || (item.retiredOn === null && !hide.includes(item.code))
    const offered = (codes ?? []).filter(isOffered)
    const rank = (code: string): number => (first.includes(code) ? first.indexOf(code) : first.length)
    const listed = offered.toSorted((a, b) => rank(a.code) - rank(b.code)).map(({ code, label }) => ({ value: code, label, words: SEARCH_WORDS[list]?.[code] ?? '' }))
    return none === undefined ? listed : [...listed, { value: NO_CODE, label: none }]
  }, [codes, list, value, first, hide, none])
  return <ChoiceField choices={choices} value={value} {...rest} />
}

const NO_CODES: readonly string[] = []
