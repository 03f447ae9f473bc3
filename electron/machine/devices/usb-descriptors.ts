/** What the descriptors of a USB device say of every interface in every setting. */
export type UsbDescription = {
  /** Class triples of the device and of each interface, each once: `e0/01/01`. */
  classes: string[]
  /** Types of the input and output terminals of its sound and video functions: `audio/0201`. */
  terminals: string[]
}

const deviceDescriptor = 0x01
const interfaceDescriptor = 0x04
const classSpecificInterface = 0x24
const audio = 0x01
const video = 0x0e
const control = 0x01
const inputTerminal = 0x02
const outputTerminal = 0x03

/** Reads the file `descriptors` of sysfs; a damaged one gives what stood before the damage. */
export function readUsbDescriptors(bytes: Uint8Array): UsbDescription {
  const classes = new Set<string>()
  const terminals = new Set<string>()
  let inside: { kind: number; part: number } = { kind: 0, part: 0 }
  for (let at = 0; at + 2 <= bytes.length;) {
    const length = bytes[at] ?? 0
    if (length < 2 || at + length > bytes.length) break
    const byte = (offset: number) => (offset < length ? (bytes[at + offset] ?? 0) : 0)
    if (byte(1) === deviceDescriptor) classes.add(tripleOf(byte(4), byte(5), byte(6)))
    if (byte(1) === interfaceDescriptor) {
      inside = { kind: byte(5), part: byte(6) }
      classes.add(tripleOf(byte(5), byte(6), byte(7)))
    }
    const isControl = inside.part === control && (inside.kind === audio || inside.kind === video)
    if (byte(1) === classSpecificInterface && isControl && length >= 6) {
      if (byte(2) === inputTerminal || byte(2) === outputTerminal) {
        const type = (byte(5) << 8) | byte(4)
        // A speaker's output terminal says nothing of what is taken in; a headset's two directions share one type.
        if (byte(2) === inputTerminal || type >= 0x0300) {
          terminals.add(`${inside.kind === audio ? 'audio' : 'video'}/${type.toString(16).padStart(4, '0')}`)
        }
      }
    }
    at += length
  }
  return { classes: [...classes], terminals: [...terminals] }
}

function tripleOf(...codes: number[]): string {
  return codes.map((code) => code.toString(16).padStart(2, '0')).join('/')
}
