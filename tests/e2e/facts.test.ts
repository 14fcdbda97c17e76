import { expect, it } from 'vitest'
import { launchApp } from './launch.ts'
import { goTo, openStore } from './steps.ts'

it('shows the facts of a file in even rows, those that lead on as the others', async () => {
  const { app, page } = await launchApp()
  await openStore(app, page)
  const name = '阿卜杜热依木·麦麦提图尔荪'
  const person = await app.dispatch('members.add', { name, idNo: '420981199003071231' })
  const { id: personId } = (person.ok ? person.value : {}) as { id: string } // what the call replies
  await app.dispatch('hardship.open', { personId })
  await goTo(page, '困难职工')
  await page.getByRole('gridcell').getByRole('button', { name }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  const values = page.getByRole('region', { name: '概要' }).locator('dd')
  const feet = await values.evaluateAll((all) => all.slice(0, 3).map((value) => {
    const text = document.createRange()
    text.selectNodeContents(document.createTreeWalker(value, NodeFilter.SHOW_TEXT).nextNode() ?? value)
    return text.getClientRects()[0]?.bottom
  }))
  expect(feet).toHaveLength(3)
  expect(new Set(feet).size).toBe(1)
})
