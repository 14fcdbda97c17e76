/** Something a file or a gift lacks, or that a rule forbids: a stable word and the facts that its wording needs. */
export type Finding = {
  reason: string
  /** Name of the field or list it is about. */
  field: string | null
  personName: string | null
  /** `stop`: would come back, or may not be; `look`: worth a look, or needs a reason. */
  level: 'stop' | 'look'
  details: Record<string, string | number | null>
}

type About = { field?: string | null; personName?: string | null; details?: Finding['details'] }

export function stop(reason: string, about: About = {}): Finding {
  return make('stop', reason, about)
}

export function look(reason: string, about: About = {}): Finding {
  return make('look', reason, about)
}

/** True for null, empty and white space alone. */
export function isBlank(text: string | null): boolean {
  return text === null || text.trim() === ''
}

function make(level: Finding['level'], reason: string, about: About): Finding {
  return {
    reason,
    field: about.field ?? null,
    personName: about.personName ?? null,
    level,
    details: about.details ?? {},
  }
}
