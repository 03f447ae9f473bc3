// Kept by hand, from the published id tables of drivers outside the kernel (Realtek 8812au, 8814au, 8821au, 8832au, 8852bu and
// 8852cu, AIC 8800, AltoBeam, iComm), of kernels newer than those in usb-ids.ts, of usb-modeswitch and of openrazer.
// Last looked through on 2026-11-26.

/** Exact USB ids that no list of others has: a line for each vendor, the vendor first. */
export const knownUsbDevices = {
  wifi: `
007a 8888 8890
0409 0408
0411 0242 025d 029b 0312
043e 310c
04bb 0952 0953
050d 1106 1109
056e 4007 400b 400d 400e 400f
0586 3426 3428
0789 016e
07b8 8812
0846 9051 9052 9054 9055
0b05 17d2 1817 1852 1853 1997 1a62
0bda 0811 0820 0821 8812 8813 881a 881b 881c 8822 8832 885a 885c 8912 8922 a811 a85b b832 b83a b851 b852 b85a c832 c85a c85d
0cf3 9378 9379
0db0 6931 991d
0df6 0074
0e66 0022 0023 0026
0e8d 7601 7662 7663
1058 0632
13b1 003f
148f 9097
1740 0100
1b20 6120 8888
2001 330e 3313 3314 3315 3316 3318 331a 3321 3327
2019 ab30 ab32
20f4 804b 805b 809a 809b
2357 0101 0103 0106 010d 010e 010f 011e 011f 0120 0122 013f 0140 0141 014b 014e
2604 0012 0013 0014 001f 0020
3574 6121
35b2 0502
35bc 0100 0101 0102 0108
3625 010b 010d
368b 8d81 8d83 8d85 8d88
3823 6249
7392 a811 a812 a813 a822 a833 a834 b611
8065 6000 6011
a69c 8800 8801 88dc 88dd 88de 88df 8d40 8d41 8d80 8d81 8d83 8d8c 8d90
`,
  bluetooth: `
0a12 0001
0b05 17cb 190e
0bda 8771
10d7 b012
2357 0604
2550 8761
33fa 0010 0012
8087 0025 0026 0029 002a 0032 0033 0035 0036 0037 0038 07da 07dc 0a2a 0a2b 0aa7 0aaa
`,
  // Receivers of Microsoft's game controllers; a kernel driver for their radio chip takes two of them for Wi-Fi.
  wireless_receiver: `
045e 0291 02a9 02e6 02fe 0719
046d c54d
1532 0062 0072 007b 007d 0088 0090 0094 009c 00a6 00b3 00b7
`,
  phone: `
0e8d 2000
18d1 4ee0 4ee2 4ee3 4ee4 4ee5 4ee6 4ee7 4ee8 4ee9
1782 4d00
`,
  wwan: `
05c6 f601
12d1 1506 155e 1f01
1286 4e3c 4e3d
1bbb 0195
2ca3 4006
2ecc 3010 3012
`
}

/**
 * What a device is that shows itself as a disc with its own driver on it, until it is switched over. Lists of such discs
 * take all of them for modems; these are not.
 */
export const discsOfDevices = {
  wifi: `
057c 84ff
0ace 20ff
0bda 1a2b a192
0cf3 20ff
0e8d 2870
148f 2878
a69c 5721 5722 5723 5724 5725 5726 572a 572c
`
}

/**
 * Makers of whose own interfaces something may be said though no list has the product: what nearly all of theirs are.
 * `other` makes what no article speaks of (readers of fingerprints, drawing tablets).
 */
export const knownMakers = {
  wifi: '007a 2357 2604 35bc 3625 368b 8065 a69c',
  wwan: '1e0e 2949 2c7c 2cb7 2dee 33f8 3731',
  // Radio chips for keyboards and mice, sold by those who make nothing else.
  wireless_receiver: '1915 248a',
  phone: '22d9 2717 29a9 2a70 2d95 339b',
  other: '056a 0531 06cb 08ff 10a5 138a 1c7a 27c6 2808 298d'
}
