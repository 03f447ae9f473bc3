// Sources: modules.alias and modules.dep of Linux 6.1.0, 6.12.107; Solaar, libratbag and usb.ids (receivers); libmtp (phones);
// usb-modeswitch (modems that pose as a CD-ROM). Taken on 2026-11-21. Made by build/device-tables.mjs; not edited by hand.

/** Exact SDIO ids of each kind of device: a line for each vendor, the vendor first. */
export const sdioIds = {
  bluetooth: `
02df 9105 911a 911b 912a 912e 9136 9142 9146 914a
`,
  wifi: `
024c 0523 0525 0623 0626 0627 b703 b723 b822 c821 c822 d723 d724
0271 0300 0301 0400 0401 0402 0418 0419
02d0 4324 4329 4330 4334 4335 4339 4345 4354 4355 4356 4359 4373 a804 a887 a94c a94d a962 a9a4 a9a6 a9af a9bf aae8
02df 9103 9104 9116 9119 9129 912d 9135 9139 9141 9145 9149 9159
04b4 bd3d
`
}
