/**
 * The text of a file as somebody's machine has written it: UTF-8 where it can be that, otherwise GBK, which older scanners and
 * tables write.
 */
export function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gbk').decode(bytes)
  }
}
