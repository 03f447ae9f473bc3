/** What is said of the labels of carriers. */
export const labelsZh = {
  title: '载体标签',
  act: '标签',
  size: '标签尺寸',
  sizes: {
    'label-60-40': '60×40 毫米',
    'label-50-30': '50×30 毫米',
    'a4-3-8': 'A4 每张 24 枚（70×37）',
    'a4-2-7': 'A4 每张 14 枚（99×38）'
  },
  start: '从第几枚起',
  x: '右移（毫米）',
  y: '下移（毫米）',
  firstOnly: '先打一张试印',
  scanMore: '扫码可再加一件',
  tooMany: (shown: number, total: number) => `共 ${total} 件，一次最多 ${shown} 张。请缩小查找范围分批打印。`,
  none: '没有要打印的标签',
  pickedForgotten: '选中的载体已不在窗口中',
  pickedForgottenNext: '锁定或重新打开后不再保留选择。请回到载体台账重新勾选，再打印标签。',
  scannedMany: (most: number) => `扫码添加一次最多 ${most} 件。请先打印这一批。`,
  about: (number: string, count: number) => (count === 1 ? number : `${number} 等 ${count} 张`),
  barcode: (number: string) => `条码 ${number}`,
  hint: '涉密载体，妥善保管，拾到请交保密部门'
}
