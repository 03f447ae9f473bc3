// A receiver's own name; "Bluetooth" receivers have their class, and a "wireless" network card is no mouse.
// The Chinese words: receiver; wireless mouse, keyboard or set of both.
export const receiverName =
  /\b(receiver|wireless|cordless|unifying|dongle|nano)\b|2\.4 ?g(hz)?\b|\u63a5\u6536\u5668|\u65e0\u7ebf(\u9f20\u6807|\u952e\u76d8|\u952e\u9f20)/i
// What makers print on such machines, in English or Chinese (`chuanzhen`, fax; `yitiji`, all in one).
export const faxName = /\bfax\b|\u4f20\u771f/i
export const allFunctionsName = /\b(mfp|mfc|officejet|imagerunner|dcp|bizhub|all-in-one)\b|\u4e00\u4f53\u673a/i
export const wifiName = /\b(usb)?w-?lan\b|wi-?fi|802\.11|\u65e0\u7ebf\u7f51\u5361/i
// Also in Chinese: camera (two words for it).
export const cameraName =
  /\b(web ?cam(era)?|(integrated|hd|fhd|ir|front|rear|usb) ?(2\.0 )?camera)\b|\u6444\u50cf\u5934|\u76f8\u673a/i
// Flash drive; portable disk. Printer. Sound card; headset.
export const storageName =
  /\b(data ?traveler|flash ?(drive|disk|memory)|mass storage|cruzer|usb ?(disk|stick)|thumb ?drive|portable (ssd|hdd))\b|U\u76d8|\u79fb\u52a8\u786c\u76d8/i
export const printerName = /\b(laserjet|deskjet|officejet|imageclass|printer)\b|\u6253\u5370\u673a/i
export const soundName = /\b(audio|headset|headphones?|sound ?card)\b|\u58f0\u5361|\u8033\u9ea6|\u8033\u673a/i
export const bluetoothName = /bluetooth|\u84dd\u7259/i
export const wwanName = /\b(lte|wwan|hspa|hsdpa|umts|ev-?do|gsm|mobile broadband)\b/i
export const modemName = /\bmodem\b/i
export const microphoneName = /\bmic(rophone)?s?\b/i
export const nfcName = /\bnfc\b|contactless/i
export const phoneName = /\b(android|iphone|ipad|ipod|mtp)\b/i
