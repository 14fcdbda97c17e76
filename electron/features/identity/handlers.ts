import { identityCalls } from '../../../shared/contract/identity.ts'
import { checkCreditCode } from '../../../shared/domain/identity/credit-code.ts'
import { checkIdNumber } from '../../../shared/domain/identity/id-number.ts'
import { handle } from '../../handle.ts'

export const identityFeature = handle(identityCalls, {
  'identity.checkIdNumber': (ctx, input) => {
    const check = checkIdNumber({
      value: input.value,
      asOf: input.asOf ?? ctx.clock.today(),
      ...(input.use === undefined ? {} : { use: input.use }),
      ...(input.above === undefined ? {} : { above: input.above }),
    })
    return { ...check, problems: [...check.problems], warnings: [...check.warnings] }
  },
  'identity.checkCreditCode': (_ctx, input) => {
    const check = checkCreditCode({ value: input.value, ...(input.use === undefined ? {} : { use: input.use }) })
    return { ...check, problems: [...check.problems], warnings: [...check.warnings] }
  },
})
