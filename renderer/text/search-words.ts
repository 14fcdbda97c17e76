/** Everyday words that lead to a code whose label has others, by list and code. */
export const SEARCH_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  income_item: {
    W: '工资 打工 零工 务工 奖金 上班',
    B: '种地 养殖 摆摊 小店 生意 个体',
    P: '房租 租金 利息 分红 土地流转',
    T: '低保 补贴 救助 惠农 高龄津贴',
    A: '赡养 抚养 子女给 扶养',
    S: '养老金 养老 退休金 离休 遗属 失业金',
    U: '帮扶金 慰问金 送温暖',
    O: '其他',
  },
  rigid_expense_item: {
    M: '看病 医药 住院 手术 药费 自费',
    D: '残疾 辅具 康复',
    E: '学费 书本 住宿 上学',
    H: '房贷 租房 房租 修房',
    J: '通勤 交通 工作 托管',
    A: '车祸 火灾 事故 赔偿',
    O: '其他',
  },
}
