import { text, type Sentence } from './sentence.ts'

/** Reasons of backups and restores. */
export const BACKUP_REASONS: Readonly<Record<string, Sentence>> = {
  no_room: (d) => `地方不够：要 ${megabytes(d['needed'])}，只剩 ${megabytes(d['free'])}。请清理出空间，或换一个位置。`,
  no_backup: '还没有备份，请先点“现在备份”。',
  no_second_place: '还没有选第二处。插上 U 盘，点“选择位置”。',
  place_not_writable: '放备份的地方不能写入。请检查 U 盘是否写保护，或换一个位置。',
  place_is_here: '这个文件夹就在档案里面，电脑坏了会一起丢。请选 U 盘或另一块盘。',
  copy_differs: '写到 U 盘后读出来对不上，这一份已经删掉。U 盘可能坏了，请换一个再写。',
  not_a_backup: '不是本程序的备份，或只复制了一半。请回到原来的地方重新复制，或换一份。',
  backup_damaged: '这份备份已损坏，没有动现在的档案。请换一份。',
  backup_unproven: (d) =>
    `备份核对没有通过（${CHECKS[String(d['check'])] ?? '内容对不上'}），这一份不算数。请再备份一次；还是不行，请联系县总工会。`,
  backup_unreadable: '这份备份是用另一把钥匙加密的，现在的口令打不开。请输入做备份那时的口令。',
  backup_without_key: '这份备份里没有带钥匙，换了电脑打不开。请换一份。',
  opens_by_code_only: '这是交县保管的备份，只能用那时的恢复码打开；没有恢复码，请县总工会打开后交还。',
  backup_not_found: '这份备份不在原来的地方了，可能 U 盘已拔出。请重新查找。',
  handover_not_found: '准备好的新钥匙已经失效（锁定过档案）。请重新输入口令，再打印一次恢复码；先前那张作废。',
  store_open: '档案正打开着。请在“备份”里恢复。',
  cannot_read: (d) => `读不出来，可能正被别的程序占用${text(d, 'file', '')}。`,
}

const CHECKS: Readonly<Record<string, string>> = {
  integrity: '文件结构有损坏',
  references: '记录之间的联系断了',
  counts: '条数对不上',
  chain: '操作日志对不上',
}

function megabytes(value: unknown): string {
  return typeof value === 'number' ? `${Math.max(1, Math.ceil(value / 1_048_576))} MB` : '更多'
}
