/**
 * Drivers whose bound name differs from the module's, and drivers that are not in the kernel tree but in use. Kept by
 * hand; with `_` for `-`.
 */
export const driverNames = {
  wifi: `
wl 8188eu 8189es 8189fs 8192cu 8192du 8192eu 8723bu 8723ds 8723du 8812au 8814au 8821ae 8821au 8821ce 8821cu 8822be
8822bs 8822bu 8822ce 8822cu 88x2bu 88xxau 8852ae 8852au 8852be 8852bu r8188eu r8712u r8723bs r8192u rtl8188eu rtl8188fu rtl8192eu rtl8723bu
rtl8723de rtl8812au rtl8814au rtl8821ae rtl8821au rtl8821cu rtl88x2bu rtl8822bu rtl8852au rtl8852bu mt7601Usta mt7610u mt7612u mt7902 mt7921
mt7925e rt2860 rt2870 rt3070 rt3090sta rt3290sta rt3572sta rt5370sta rt539x ndiswrapper bcmdhd dhd ssv6051 aic8800 aic8800_fdrv atbm_wlan
xr819 moal plat_wifi uwe5622_bsp cywdhd plfxlc nrc80211 morse morse_sdio wlan usbxxx8897 ath9k_pci ath_pci madwifi prism54 acx ipw2100 ipw2200 zd1201 zd1211 iwl3945 iwlagn brcm80211 bcm43xx wlan0
rt61 rt73 rt2500 rt2570 netwlan5 netwtw netr28x athrx netathr rtwlane rtwlanu bcmwl6 bcmwl5 bcmpciedhd63 netw5v64 iwl wilc1000 qcnfa mrvlpcie8897 cnss_pci
`,
  bluetooth: `
bthusb bthport btha2dp ibtusb btwampfl btwavdt bcbtums qcbtuart btath_bus rtkbtusb rtk_btusb btmtk_usb btnxpuart hci_bcm4377
`,
  wwan: `
option1 gobinet qcserial2k mbnet mbihvdrv usb_wwan wwan xmm7360 t7xx mtk_t7xx mhi_pci_generic mhi_net mhi_wwan_mbim mhi_uci iosm
qmi_wwan_q cdc_mbim huawei_cdc huawei_cdc_ncm huawei_ether hw_cdcacm mbim wwanmbim wmbclass
`,
  camera: `
usbvideo uvcvideo intel_ipu6 intel_ipu6_isys intel_ipu7 intel_ipu7_isys ipu6 ipu3_cio2 ipu3_imgu bcm2835_unicam bcm2835_camera
`,
  wireless_receiver: `
logitech_djreceiver xone_dongle xow
`,
  usb_storage: `
usbstor uaspstor usb_storage uas ums_realtek
`,
  usb_audio: `
snd_usb_audio usb_audio usbaudio usbaudio2
`,
  rndis_net: `
rndis_host usb_rndisx usbrndis6 rndismp rndismpx
`,
  usb_net: `
cdc_ether cdc_ncm cdc_eem cdc_subset usbncm usbnet netcx_ncm usbcdcecm
`,
  phone: `
ipheth usbaapl usbaapl64 wpdmtp wpdusb winusb_adb
`,
  printer: `
usblp usbprint
`,
  card_reader: `
rtsx_usb rtsx_usb_sdmmc rtsx_usb_ms rtsx_pci sdhci_pci tifm_7xx1 jmb38x_ms ene_ub6250 ums_realtek
ums_eneub6250 ums_alauda ums_sddr09 ums_sddr55 ums_jumpshot ums_datafab
`,
  nfc: `
pn533_usb port100
`,
  serial_modem: `
cdc_acm usbser
`,
  network_card: `
e100 e1000 e1000e igb igc ixgbe ixgbevf i40e iavf ice r8168 r8169 r8125 r8101 8139too 8139cp tg3 bnx2 bnx2x bnxt_en atl1 atl1c atl1e
alx sky2 skge forcedeth via_rhine via_velocity jme sis900 sis190 pcnet32 vmxnet3 virtio_net ne2k_pci natsemi mlx4_core mlx5_core
be2net cxgb4 qlcnic qede sfc hns3 atlantic amd_xgbe stmmac dwmac_intel ionic ena gve r8152 hv_netvsc
`
}
