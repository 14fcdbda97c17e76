import { findParameter, parameterOn } from '../../shared/domain/parameters.ts'
import { today } from './clock.ts'
import { useCall } from './use-call.ts'

/** Working days of publicity as the county asks for today; null until they are read. */
export function usePublicityDays(): number | null {
  const rows = useCall('parameters.list').value
  const rule = findParameter('hardship.publicity_days')
  if (rows === null || rule === null) return null
  const days = parameterOn(rows, rule, today())
  return typeof days === 'number' ? days : null
}
