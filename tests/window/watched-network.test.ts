import { expect, test } from 'vitest'
import { leavesTheMachine } from '#tests/journeys/support/watched-network.ts'

const leaving = [
  '15233 connect(21<TCP:[56483]>, {sa_family=AF_INET, sin_port=htons(81), sin_addr=inet_addr("203.0.113.7")}, 16) = -1 EINPROGRESS',
  '9 connect(21<TCPv6:[5]>, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = 0',
  '15226 sendmmsg(21<UDP:[192.0.2.2:38832->192.0.2.53:53]>, [{msg_hdr={msg_name=NULL}}], 2, MSG_NOSIGNAL) = 2',
  '7 sendto(30<UDP:[9]>, "..", 20, 0, {sa_family=AF_INET, sin_port=htons(3478), sin_addr=inet_addr("203.0.113.7")}, 16) = 20'
]

const staying = [
  '1 connect(21<TCP:[56483]>, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, 16) = -1 ECONNREFUSED',
  '1 connect(5<UNIX-STREAM:[7]>, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X0"}, 20) = 0',
  '1 connect(21<UDP:[7]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("203.0.113.8")}, 16) = 0',
  '1 sendto(21<TCP:[127.0.0.1:40000->127.0.0.1:40001]>, "x", 1, MSG_NOSIGNAL, NULL, 0) = 1',
  '1 sendmsg(4<NETLINK:[ROUTE:1]>, {msg_name={sa_family=AF_NETLINK}}, 0) = 20'
]

test.each(leaving)('counted: %s', (line) => {
  expect(leavesTheMachine(line)).toBe(true)
})

test.each(staying)('not counted: %s', (line) => {
  expect(leavesTheMachine(line)).toBe(false)
})
