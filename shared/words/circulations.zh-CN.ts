import { levelsZh, type LevelName } from './field-terms.zh-CN.ts'

const signed = { here: '本人输入口令签收', onPaper: '纸质登记卡签收' }

/** What is said of circulations. */
export const circulationsZh = {
  operations: {
    'circulations.begin': '开始传阅',
    'circulations.handTo': '送阅',
    'circulations.takeFrom': '收回传阅件',
    'circulations.end': '结束传阅',
    'circulations.list': '查看传阅'
  },
  refusals: {
    'circulation.notFound': '没有这次传阅。',
    'circulation.endedAlready': ({ number }: { number: string }) => `传阅 ${number} 已经结束。`,
    'circulation.changedMeanwhile': '这次传阅刚被他人改动。请重新查看后再办理，您填写的内容仍在。',
    'circulation.stillOut': ({ name }: { name: string }) => `传阅件还在${name}处。须先收回，再送下一位；不得横传。`,
    'circulation.withNobody': '传阅件不在任何人处，无须收回。',
    'circulation.notSigned': '送阅须由阅件人签收：本人在此输入口令，或在纸质登记卡上签字。',
    'circulation.signerIsNotReader': ({ name }: { name: string }) => `须由${name}本人签收。`,
    'circulation.secondMissing': '绝密级载体送阅须二人办理。请第二经办人到场输入口令。',
    'circulation.placeMissing': '绝密级载体须在指定场所阅读，请选定阅读地点（保密法实施条例第29条）。',
    'circulation.dueBeforeToday': ({ today }: { today: string }) => `传阅期限不得早于今天（${today}）。`,
    'circulation.dueTooLate': ({ level, latest }: { level: LevelName; latest: string }) =>
      `${levelsZh[level]}载体传阅最迟至 ${latest}。`,
    'circulation.damageUntold': '有损坏的，须写明损坏情况；完好的，不填损坏情况。'
  },
  refusalsInBrief: {
    'circulation.notFound': '没有这次传阅',
    'circulation.endedAlready': '传阅已结束',
    'circulation.changedMeanwhile': '传阅刚被他人改动',
    'circulation.stillOut': '上一位未退回',
    'circulation.withNobody': '无人持有',
    'circulation.notSigned': '未签收',
    'circulation.signerIsNotReader': '非本人签收',
    'circulation.secondMissing': '须二人办理',
    'circulation.placeMissing': '未指定阅读场所',
    'circulation.dueBeforeToday': '期限早于今天',
    'circulation.dueTooLate': '期限过晚',
    'circulation.damageUntold': '未写明损坏情况'
  },
  pages: {
    changed: {
      circulation: '传阅单号',
      readers: '阅件人',
      reader: '阅件人',
      place: '阅读地点',
      dueOn: '传阅期限',
      signed: '签收方式',
      second: '第二经办人',
      condition: '退回情况',
      damage: '损坏情况',
      note: '备注'
    },
    signed,
    begin: '传阅',
    beginTitle: (number: string) => `传阅 ${number}`,
    confirmBegin: '开始传阅',
    handTo: '送阅',
    handToTitle: (number: string) => `送阅 ${number}`,
    confirmHandTo: '确认送阅',
    takeFrom: '收回',
    takeFromTitle: (number: string) => `收回传阅件 ${number}`,
    confirmTakeFrom: '确认收回',
    end: '结束传阅',
    endTitle: (number: string) => `结束传阅 ${number}`,
    confirmEnd: '结束',
    done: (act: string) => `已办理：${act}`,
    fields: {
      readerIds: '阅件人（按顺序）',
      readerId: '阅件人',
      placeId: '阅读地点',
      dueOn: '传阅期限',
      how: '签收方式',
      condition: '退回情况',
      damage: '损坏情况',
      note: '备注'
    },
    placeHint: '绝密级载体须在指定场所阅读。',
    notYet: '未送阅',
    card: '传阅登记卡',
    columns: { order: '序号', reader: '传阅人', unit: '部门', outAt: '送阅时间', backAt: '退回时间', signed: '签收' },
    withReader: (name: string) => `${name}阅读中`,
    between: '在保密员处',
    progress: (read: number, wanted: number) => `已阅 ${read}／${wanted}`
  }
}
