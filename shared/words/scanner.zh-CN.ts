/** What is said of the scanner. */
export const scannerZh = {
  ready: '读码器：就绪',
  testTitle: '试读码器',
  testText: '请用读码器扫一个条码。光标在哪里、输入法开不开，都不影响。',
  nothingYet: '还没有读到。读不到时，请查看读码器说明：键盘布局选“美国英语”，条码后缀选“回车”或“Tab”。',
  wasRead: (text: string) => `读到：${text}`,
  kinds: { carrier: '载体编号', person: '人员', place: '存放地点', device: '设备', command: '命令' },
  pageTitle: '读码器和打印机',
  parts: { scanner: '试读码器', cards: '命令码', ruler: '打印机试印页' },
  more: '打印命令码、打印机试印页',
  commands: { done: '完成', undo: '撤销上一件' },
  cardsHint: '剪下放在工作台上。借阅台、借阅窗口、清点时扫一下，与按钮作用相同。',
  ruler: '100 毫米标尺',
  rulerHint: '用直尺量下面的标尺，应恰为 100 毫米；方框每边应为 50 毫米。',
  rulerWrong: '量得不足或超出的，请在打印对话框中把缩放改为“100%”或“实际大小”，不要选“适合页面”。',
  square: '50 × 50 毫米',
  barcodeHint: '用读码器扫下面的条码，应读到 BM-2026-0000001。',
  unknownNumber: (text: string) => `台账中没有 ${text}。`
}
