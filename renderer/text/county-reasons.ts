import { text, type Sentence } from './sentence.ts'

/** Reasons of the county's side: of packages that are not taken, of rows that go back, of decisions. */
export const COUNTY_REASONS: Readonly<Record<string, Sentence>> = {
  no_county_code: '还没有填县代码。请先在“县级汇总”里填 6 位代码，公钥文件和回执要用它。',
  bad_county_code: '县代码是 6 位数字，例如 330127。',
  // A backup in safekeeping.
  not_for_safekeeping: '这不是乡镇交县保管的备份，县里的钥匙打不开。它要用那个乡镇的口令或恢复码，在乡镇的电脑上恢复。',
  wrong_county: '这份备份是交给别的县保管的，这里的钥匙打不开。请核对文件是哪里来的。',
  backup_not_open: '这份备份已经关上了（锁过屏，或又打开了别的）。请重新选择文件。',
  same_file: '不能存成原来那个文件。请换一个名字或位置，原来那份继续保管。',
  // A package.
  package_not_open: '这个上报包已经关上了（锁过屏，或又打开了别的包）。请重新选择文件。',
  township_unknown: '还没有核对过这个乡镇的指纹。请先和封面上的指纹核对。',
  township_has_other_key: (d) => `${text(d, 'name', '这个乡镇')}已经用另一把钥匙登记过。请打电话核实；对方换过电脑又没有备份的，在“乡镇”列表里点“换公钥”。`,
  township_not_found: '这个乡镇还没有登记。请先登记，再换公钥。',
  same_key: (d) => `${text(d, 'name', '这个乡镇')}登记的就是这把钥匙，不用换。`,
  township_has_packages: (d) => `${text(d, 'name', '这个乡镇')}已经报过数据，不能移除。`,
  older_package: (d) => `第 ${text(d, 'sequence', '—')} 号包已经被后面的包替代，没有合并。请用该乡镇最新的包。`,
  forked_package: (d) =>
    `第 ${text(d, 'sequence', '—')} 号包接不上以前收到的包：同一序号做过两次，或乡镇用旧备份恢复过。没有合并。请电话核实后，告诉该乡镇县里最后收到第几号：在“上报 › 修改代码”里填上，再报送全部数据。`,
  package_gap: (d) => `第 ${text(d, 'sequence', '—')} 号包只有变化，而它之前的包没有收到，没有合并。请补交中间的包，或请该乡镇报送全部数据。`,
  schema_newer: '上报包是用更新版本的程序做的，其中的内容这里还认不得。请先升级本程序，再打开。',
  row_clashes: '包里有一行和县里已有的记录矛盾，整个包没有合并。请把这个包和县里的备份交给维护人员查看。',
  no_backup_before_merge: '合并之前的那份备份已经不在了（清掉了，或当时没有做成）。可以到“备份”里选别的日子恢复。',
  // A row that goes back.
  other_township_row: '这一行是别的乡镇报来的，不归这个乡镇改',
  older_revision: '比县里已有的旧，可能用旧备份恢复过',
  id_no_wrong: '身份证号不对',
  refers_to_refused: '它所属的人员或档案没有收下',
  clashes_here: '和县里已有的记录矛盾',
  county_kept: '两边都改过，县里核实后保留了县里的值',
  same_id_elsewhere: '同一身份证号在别的乡镇也有，县里核实后以另一处为准',
  county_returned: '县里退回',
  // Decisions.
  already_returned: '这条记录已经退回过，或还有两边不一致没有决定。',
  not_returned: '这条记录没有退回，不用撤回。请刷新后再看。',
  row_not_found: '这条记录不是乡镇报来的，不能退回。',
  already_decided: '已经有人处理过了。请刷新后再看。',
  document_no_required: '批准要写审批文号。',
  reason_required: '退回要写理由，乡镇才知道补什么。',
  not_handed_in: (d) => `档案 ${text(d, 'fileNo', '')} 不在“已上报”状态，没有审批。请刷新后再看。`,
}
