"""Mozilla's push service in small, on loopback: what it says to a Firefox, and the same checks of messages as everywhere in the tests.

Firefox keeps one websocket to it, speaks JSON (dom/push/PushServiceWebSocket.sys.mjs in its sources), and says of every message
whether it could be opened. Only Firefox has the keys for that.
"""

import asyncio
import base64
import json
import os
from dataclasses import dataclass
from typing import Any, Self
from uuid import uuid4

from aiohttp import WSMsgType, web

from tests.reminders.push_service import PushService, base64url

OPENED = 100  # Firefox's word for a message that it could open and that its worker dealt with


@dataclass(frozen=True)
class Acknowledged:
    """What a Firefox said of one message."""

    channel: str
    code: int


class Autopush(PushService):
    """To be used like PushService. `address` is where a Firefox finds it."""

    def __init__(self) -> None:
        super().__init__()
        self.acknowledged: list[Acknowledged] = []
        self._subscribed: dict[
            str, tuple[str, str]
        ] = {}  # channel: the browser it is of, the server's key it was made for
        self._browsers: dict[str, web.WebSocketResponse] = {}

    async def __aenter__(self) -> Self:
        self._loop = asyncio.get_running_loop()
        return await super().__aenter__()

    @property
    def address(self) -> str:
        return f"ws://127.0.0.1:{self.port}/ws"

    def knows(self, channel: str) -> bool:
        return channel in self._subscribed

    def key_of(self, channel: str) -> str:
        return self._subscribed[channel][1]

    def channel_of(self, endpoint: str) -> str:
        """The channel behind a push address of this service."""
        origin, _, channel = endpoint.rpartition("/wpush/v2/")
        assert origin == self.origin
        return channel

    def lose_browsers(self) -> None:
        """Forget them all, as after a loss: each connects anew and is told another name."""
        lost = list(self._browsers.values())
        self._browsers.clear()
        self._subscribed.clear()
        for socket in lost:
            asyncio.run_coroutine_threadsafe(socket.close(), self._loop).result(5)

    async def hand_over(self, channel: str, sealed: bytes, headers: dict[str, str], claims: dict[str, Any]) -> None:
        browser, _ = self._subscribed[channel]
        await self._browsers[browser].send_json(
            {
                "messageType": "notification",
                "channelID": channel,
                "version": base64url(os.urandom(12)),
                "data": base64url(sealed),
                "headers": {"encoding": headers["Content-Encoding"]},
            }
        )

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        return await self._talk(request) if request.path == "/ws" else await super()._answer(request)

    async def _talk(self, request: web.BaseRequest) -> web.StreamResponse:
        socket = web.WebSocketResponse(protocols=["push-notification"])
        await socket.prepare(request)
        browser = ""
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                break
            said = json.loads(message.data)
            if said.get("messageType") == "hello":
                browser = said["uaid"] if said.get("uaid") in self._browsers else uuid4().hex
                self._browsers[browser] = socket
            answer = self._answered(browser, said)
            if answer is not None:
                await socket.send_json(answer)
        return socket

    def _answered(self, browser: str, said: dict[str, Any]) -> dict[str, Any] | None:
        """What is said to one message of a browser; None for nothing."""
        channel = said.get("channelID", "")
        answer = {"messageType": said.get("messageType"), "status": 200, "channelID": channel}
        match said.get("messageType"):
            case "hello":
                return {"messageType": "hello", "status": 200, "uaid": browser, "use_webpush": True, "broadcasts": {}}
            case "register":
                self._subscribed[channel] = (browser, plain_base64url(said["key"]))
                return answer | {"pushEndpoint": f"{self.origin}/wpush/v2/{channel}"}
            case "unregister":
                self._subscribed.pop(channel, None)
                return answer
            case "ack":
                self.acknowledged += [Acknowledged(one["channelID"], one["code"]) for one in said["updates"]]
                return None
            case "broadcast_subscribe":
                return None  # to Mozilla's own news, of which there are none here
            case None:
                return {}  # a browser that asks whether somebody is still there
            case other:
                self.slips.append(f"the browser said {other}")
                return None


def plain_base64url(text: str) -> str:
    """Firefox pads a key, and a server does not (RFC 8292 section 3.2)."""
    return base64url(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
