/** A tar archive of small files; a third word makes a link. */
export function tarOf(entries: readonly (readonly [string, string | Uint8Array, string?])[]): Buffer {
  const blocks = entries.flatMap(([name, content, target]) => {
    const bytes = Buffer.from(content as Uint8Array)
    const header = Buffer.alloc(512)
    header.write(name, 0)
    header.write('0000644\0', 100)
    header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124)
    header.write('        ', 148)
    header.write(target === undefined ? '0' : '2', 156)
    header.write(target ?? '', 157)
    header.write('ustar', 257)
    const sum = header.reduce((total, byte) => total + byte, 0)
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    const body = Buffer.alloc(Math.ceil(bytes.length / 512) * 512)
    bytes.copy(body)
    return [header, body]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}
