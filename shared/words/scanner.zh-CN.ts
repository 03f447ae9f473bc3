/** What is said of the scanner. */
export const scannerZh = {
  ready: '读码器：就绪',
  testTitle: '试读码器',
  testText: '请用读码器扫一个条码。光标在哪里、输入法开不开，都不影响。',
  nothingYet: '还没有读到。读不到时，请查看读码器说明：键盘布局选“美国英语”，条码后缀选“回车”或“Tab”。',
  wasRead: (text: string) => `读到：${text}`,
  kinds: { carrier: '载体编号', person: '人员', place: '存放地点', device: '设备', command: '命令' },
  unknownNumber: (text: string) => `台账中没有 ${text}。`
}
