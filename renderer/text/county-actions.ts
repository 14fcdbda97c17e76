/** What the county did, in the log. */
export const COUNTY_ACTIONS: Readonly<Record<string, string>> = {
  'county.setCode': '填县代码',
  'county.saveKey': '导出县总工会的公钥',
  'county.saveSecret': '导出解密私钥',
  'county.replaceTownshipKey': '换乡镇公钥',
  'county.renameTownship': '修改乡镇名称',
  'county.removeTownship': '移除乡镇',
  'county.returnRow': '退回乡镇',
  'county.takeBackReturn': '撤回退回',
  'county.refuseFile': '没有收下的文件',
  'county.openKept': '打开乡镇交来保管的备份',
  'county.returnKept': '交还乡镇的备份',
  'county.confirmTownship': '核对乡镇指纹',
  'county.merge': '合并上报包',
  'county.decideConflict': '处理两边不一致',
  'county.decideSamePerson': '处理同一人两处登记',
  'county.decideFile': '审批困难职工档案',
  'county.receipt': '出回执',
  'county.export': '导出汇总表',
}

/** Facts of these lines. */
export const COUNTY_FACTS: Readonly<Record<string, string>> = {
  township: '乡镇代码',
  before: '原来',
  lastNumber: '从第几号接着',
  sequence: '第几号包',
  decision: '决定',
  documentNo: '文号',
}
