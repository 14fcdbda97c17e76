import { normaliseHeader, type HeaderVocabulary } from './header-names.ts'

/** What a column under a group word is about; null where the text names no group. */
type InGroup<F extends string> = (text: string) => { readonly field: F | undefined } | null

/**
 * The known names of a kind of sheet, with what was learned from a sender on top; a learned null unlearns a name. A name
 * is found also with a unit or a remark in brackets behind it, `家庭年收入(万元)`.
 */
export function buildUnitlessVocabulary<F extends string>(
  names: Readonly<Record<F, readonly string[]>>,
  learned: Readonly<Record<string, F | null>>,
  inGroup: InGroup<F>,
): HeaderVocabulary<F> {
  const vocabulary = new UnitlessVocabulary(inGroup)
  // Safe: the parameter type makes the keys of the table exactly the field names.
  for (const field of Object.keys(names) as F[]) for (const text of names[field]) vocabulary.set(text, field)
  for (const [text, field] of Object.entries(learned)) {
    if (field === null) vocabulary.unlearn(normaliseHeader(text))
    else vocabulary.set(normaliseHeader(text), field)
  }
  vocabulary.delete('')
  return vocabulary
}

class UnitlessVocabulary<F extends string> extends Map<string, F> {
  readonly #unlearned = new Set<string>()
  readonly #inGroup: InGroup<F>

  constructor(inGroup: InGroup<F>) {
    super()
    this.#inGroup = inGroup
  }

  unlearn(text: string): void {
    this.#unlearned.add(text)
  }

  override get(text: string): F | undefined {
    if (this.#unlearned.has(text)) return undefined
    const known = super.get(text)
    if (known !== undefined) return known
    const bare = text.replace(/(?:\([^()]*\))+$/u, '').replace(/[::]$/u, '')
    const grouped = this.#inGroup(bare)
    return grouped === null ? super.get(bare) : grouped.field
  }

  override has(text: string): boolean {
    return this.get(text) !== undefined
  }
}
