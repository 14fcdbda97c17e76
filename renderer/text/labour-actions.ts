/** Actions of the log on employments, inspections and collective contracts. */
export const LABOUR_ACTIONS: Readonly<Record<string, string>> = {
  'employments.add': '新增用工：',
  'employments.change': '修改用工：',
  'employments.remove': '移入回收站：用工',
  'employments.renewMany': '批量续订劳动合同：',
  'inspections.add': '登记劳动合同检查：',
  'inspections.change': '修改劳动合同检查：',
  'inspections.remove': '移入回收站：劳动合同检查',
  'rates.freeze': '留存签订率',
  'rates.protected': '查看特殊保护名单的具体情形',
  'collective.add': '新增集体合同',
  'collective.change': '修改集体合同',
  'collective.remove': '移入回收站：集体合同',
}
