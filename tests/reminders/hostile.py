"""Addresses that nobody may call, by what they are refused for. Most are known tricks; none may be taken, none may be reached."""

from thaw.reminders.push.addresses import KNOWN_SERVICES, MOST_CHARACTERS


def words(text: str) -> list[str]:
    return text.split()


NUMBERS = words("""
127.0.0.1 127.0.0.1. 127.1 127.0.1 2130706433 2130706433. 0x7f000001 0x7F000001 0x7f.0.0.1 0x7f.1 0177.0.0.1 0177.1 017700000001 127.0.0.0x1
00000177.0.0.1 127.000.000.001 0 0.0.0.0 0x0 0. 1 10.0.0.1 10.1 192.168.1.1 192.168.257 172.16.0.1 169.254.169.254 2852039166 0xa9fea9fe
0251.0376.0251.0376 100.64.0.1 100.100.100.200 198.18.0.1 224.0.0.1 255.255.255.255 240.0.0.1 168.63.129.16 8.8.8.8 1.1.1.1 134744072 256.256.256.256
127.0.0.1.5 0x 0x. fcm.googleapis.com.1 fcm.googleapis.com.0x7f a.127 4294967296 99999999999999999999
""")
NUMBERS_6 = words("""
[::1] [::] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1] [::ffff:7f00:1] [::127.0.0.1] [::ffff:0:127.0.0.1] [64:ff9b::7f00:1] [64:ff9b::127.0.0.1]
[64:ff9b:1::7f00:1] [2002:7f00:1::] [2001:0:7f00:1::] [fe80::1] [fec0::1] [fc00::1] [fd00::1] [fd00:ec2::254] [ff02::1] [2606:4700:4700::1111]
[2001:db8::1] [::1]:443 [0000:0000:0000:0000:0000:0000:0000:0001]
""")
NOT_ADDRESSES_6 = [
    "[::1",
    "::1]",
    "[::g]",
    "[]",
    "[v1.x]",
    "[fcm.googleapis.com]",
    "[::1]x",
    "[[::1]]",
    "[::1][::1]",
    "[1:2:3:4:5:6:7:8:9]",
]
LOOKALIKES = words("""
evil.com googleapis.com com fcm fcm.googleapis.com.evil.com fcmgoogleapis.com evilfcm.googleapis.com fcm-googleapis.com xfcm.googleapis.com
a.fcm.googleapis.com storage.googleapis.com fcm.googleapis.co fcm.googleapis.comm fcm.google.com fcm.googleapis.com.co fcm.googleapis.org
push.services.mozilla.com evilpush.services.mozilla.com services.mozilla.com mozilla.com updates.push.services.mozilla.com.evil.com
updates.push.services.mozilla.org xpush.services.mozilla.com push.apple.com evilpush.apple.com apple.com web.push.apple.com.evil.com
web.push-apple.com webpush.apple.com web.push.apple.co notify.windows.com evilnotify.windows.com windows.com db5.notify.windows.com.evil.com localhost
localhost.localdomain ip6-localhost metadata.google.internal metadata metadata.azure.com instance-data kubernetes.default.svc host.docker.internal db
redis postgres router.local 127.0.0.1.nip.io 127-0-0-1.nip.io localtest.me lvh.me 0x7f000001.nip.io spoofed.burpcollaborator.net
customer1.app.localhost.my.company.127.0.0.1.nip.io xn--fcm-googleapis-com.evil xn--fcmgoogleapis-9db.com xn--80ak6aa92e.com jmt17.google.com
home.arpa thaw.local thaw.internal printer.lan example.org
""")
NAMELESS = [
    *words(
        """\n-fcm.googleapis.com fcm-.googleapis.com .fcm.googleapis.com fcm..googleapis.com fcm.googleapis..com fcm_x.push.apple.com a%2epush.apple.com\nfcm%2egoogleapis.com fcm.googleapis.com%00.evil.com fcm.googleapis.com%2f.evil.com 127.0.0.1%2f.push.apple.com evil.com%23.push.apple.com\nevil.com%3f.push.apple.com evil.com%5c.push.apple.com evil.com%40web.push.apple.com %31%32%37.0.0.%31.push.apple.com a*b.push.apple.com\n(web).push.apple.com a,b.push.apple.com a;b.push.apple.com a=b.push.apple.com a&b.push.apple.com a+b.push.apple.com a!b.push.apple.com\na$b.push.apple.com a'b.push.apple.com ~.push.apple.com -.push.apple.com *.push.apple.com .push.apple.com\n"""
    ),
    "a" * 64 + ".push.apple.com",
    "a." * 125 + "push.apple.com",
]
USERS = words("""
user@fcm.googleapis.com user:pass@fcm.googleapis.com @fcm.googleapis.com :@fcm.googleapis.com fcm.googleapis.com@127.0.0.1 fcm.googleapis.com@evil.com
fcm.googleapis.com:443@evil.com fcm.googleapis.com:x@127.0.0.1:80 a@b@fcm.googleapis.com 127.0.0.1@fcm.googleapis.com evil.com%2f@fcm.googleapis.com
fcm.googleapis.com%40@evil.com user@[::1] fcm.googleapis.com@[::1]:443 fcm.googleapis.com:443@[::ffff:127.0.0.1] :443@evil.com
""")
PORTS = ["80", "22", "25", "0", "1", "8443", "444", "4430", "00443", "65535", "6379", ""]
NO_PORTS = ["-1", "65536", "99999999", "443x", "0x1bb", "4 43", "+443", "٤٤٣", "443:443", "443:80"]
SCHEMES = words("""
http://fcm.googleapis.com/x HTTP://fcm.googleapis.com/x http://127.0.0.1/x http://127.0.0.1:80/x ftp://fcm.googleapis.com/x file:///etc/passwd
file://fcm.googleapis.com/etc/passwd gopher://fcm.googleapis.com:70/_x ws://fcm.googleapis.com/x wss://fcm.googleapis.com/x
dict://127.0.0.1:11211/stat ldap://fcm.googleapis.com/x jar:https://fcm.googleapis.com/x javascript:alert(1) data:text/plain,x
blob:https://fcm.googleapis.com/x unix:///run/x.sock unix://fcm.googleapis.com/x httpss://fcm.googleapis.com/x https+unix://fcm.googleapis.com/x
shttp://fcm.googleapis.com/x view-source:https://fcm.googleapis.com/x //fcm.googleapis.com/x ///fcm.googleapis.com/x fcm.googleapis.com/x
fcm.googleapis.com:443/x /fcm.googleapis.com/x x ?x . :// ://fcm.googleapis.com/x tcp://127.0.0.1:22 about:blank mailto:a@fcm.googleapis.com
urn:x:fcm.googleapis.com
""")
NO_HOST = ["https:///fcm.googleapis.com/x", "https:fcm.googleapis.com/x", "https:/fcm.googleapis.com/x", "https://", "https://?x", "https:", "https:////127.0.0.1/x", "https://:443/x"]  # fmt: skip
ODD = [
    *(f"https://fcm.googleapis.com{sign}.evil.com/x" for sign in '\\ \t\n\r\0\v\f\x1f\x7f"<>^`{|}'),
    *(f"https://127.0.0.1{sign}@fcm.googleapis.com/" for sign in "\\ \t\n\r"),
    *(f"{sign}https://fcm.googleapis.com/x" for sign in " \t\n\0\ufeff\u200b"),
    *(f"https://fcm.googleapis.com/x{sign}" for sign in " \t\n\r\0\u2028"),
    "https://fcm.googleapis.com/x HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "https:\\\\fcm.googleapis.com\\x",
    "https:/\\fcm.googleapis.com/x",
    "ht\ntps://fcm.googleapis.com/x",
    "https://fcm.goog\nleapis.com/x",
    "https://evil.com\\.push.apple.com/",
    "https://fcm。googleapis。com/x",
    "https://fcm.googleapis.com。evil.com/x",
    "https://ｆcm.googleapis.com/x",
    "https://１２７.0.0.1/x",
    "https://①②⑦.⓪.⓪.①/x",
    "https://fcm.ɢoogleapis.com/x",
    "https://fcm.gооgleapis.com/x",
    "https://fcm\u00ad.googleapis.com/x",
    "https://evil.c℀.push.apple.com/x",
    "https://127.0.0.1／.push.apple.com/x",
    "https://127.0.0.1？.push.apple.com/x",
    "https://evil.com＠fcm.googleapis.com/x",
    "https://fcm.googleapis.com/\ud800",
    "https://fcm.googleapis.com/é",
]
HOSTILE: list[tuple[object, str]] = [
    *((f"https://{host}/x", "number") for host in (*NUMBERS, *NUMBERS_6)),
    *((f"https://{host}:443/x", "number") for host in NUMBERS[:12]),
    *((f"https://{host}/x", "") for host in NOT_ADDRESSES_6),
    *((f"https://[fe80::1{zone}]/x", "") for zone in ("%25lo", "%lo", "%251", "%25eth0%20", "%25/../x")),
    *((f"https://{host}/x", "unknown-service" if "." in host else "no-name") for host in LOOKALIKES),
    *((f"https://{host}/.push.apple.com/", "unknown-service") for host in ("evil.com", "push.example.org", "a.b.c")),
    ("https://127.0.0.1/.google.com/", "number"),
    ("https://evil.com/?https://fcm.googleapis.com/", "unknown-service"),
    ("https://evil.com?.push.apple.com/", "unknown-service"),
    ("https://evil.com#.push.apple.com/", "fragment"),
    ("https://fcm.googleapis.com/x#", "fragment"),
    ("https://fcm.googleapis.com/x#y", "fragment"),
    ("https://fcm.googleapis.com#@127.0.0.1/", "fragment"),
    *((f"https://{host}/x", "no-name") for host in NAMELESS),
    *((f"https://{host}./x", "trailing-dot") for host in (*(one for one in KNOWN_SERVICES if one[0] != "."), "web.push.apple.com", "web.push.apple.com.")),
    *((f"https://{one}/x", "user-info") for one in USERS),
    *((f"https://fcm.googleapis.com:{port}/x", "port") for port in PORTS),
    *((f"https://fcm.googleapis.com:{port}/x", "") for port in NO_PORTS),
    *((one, "not-https") for one in SCHEMES if "@" not in one),
    ("https://fcm.googleapis.com/" + "a" * MOST_CHARACTERS, "too-long"),
    *((one, "") for one in NO_HOST),
    *((one, "odd-characters") for one in ODD),
    *((one, "not-text") for one in ("", None, 0, 1, True, b"https://fcm.googleapis.com/x", ["https://fcm.googleapis.com/x"], {})),
]  # fmt: skip
