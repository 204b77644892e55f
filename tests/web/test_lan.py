"""`serve --lan`: which names and addresses we go by, with whose certificate, and who may come."""

from __future__ import annotations

import socket
import ssl
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from errno import EADDRNOTAVAIL
from pathlib import Path
from threading import Thread

import pytest
from cheroot.errors import FatalSSLAlert
from cheroot.wsgi import Server
from click.testing import CliRunner
from django.conf import settings

from freshlegs.cli import freshlegs
from freshlegs.domain.certificates import Certificate
from freshlegs.domain.errors import BadValueError, UnreadableFileError
from freshlegs.domain.listening import Wish
from freshlegs.domain.manner import Lan, Manner, manner_for_phones
from freshlegs.web import lan, our_addresses, server, tls
from freshlegs.web.lan import place_for
from freshlegs.web.our_addresses import ALL_OF_IT, ALL_OF_IT_6, addresses_at, as_host, names_here
from freshlegs.web.place import Place
from freshlegs.workflows import certificates

ELSEWHERE = "https://box.local:8421/"


@pytest.fixture
def taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Manner]:
    """Note the manner that is taken, on a machine with one name and two addresses."""
    found: list[Manner] = []
    monkeypatch.setenv("FRESHLEGS_HOME", str(tmp_path))
    monkeypatch.setattr(lan, "take_manner", found.append)
    monkeypatch.setattr(lan, "names_here", lambda: ["box", "box.local"])
    monkeypatch.setattr(
        lan,
        "addresses_at",
        lambda host: ["192.168.1.5", "10.0.0.5"] if host == ALL_OF_IT else [host],
    )
    return found


def test_phones_are_answered_by_our_names_over_https_and_sign_in(taken: list[Manner]) -> None:
    place = place_for(Wish(port_number=8421, is_for_phones=True))
    assert place.host == ALL_OF_IT
    assert place.address(8421) == "https://192.168.1.5:8421/"
    (manner,) = taken
    assert manner.has_accounts
    assert manner.is_https
    assert not manner.has_hsts
    assert manner.hosts == (
        "box", "box.local", "192.168.1.5", "10.0.0.5", "localhost", "127.0.0.1",
    )  # fmt: skip
    assert manner.lan is not None
    assert len(manner.lan.authority) == len(manner.lan.certificate) == 95


def test_a_name_and_an_address_of_ones_own_are_taken(taken: list[Manner]) -> None:
    wish = Wish(port_number=1, is_for_phones=True, name="legs.lan", address="fd00::5")
    place = place_for(wish)
    assert (place.host, place.name) == ("fd00::5", "legs.lan")
    assert taken[0].hosts == ("legs.lan", "box", "box.local", "[fd00::5]")


def test_a_given_certificate_says_our_name(taken: list[Manner], tmp_path: Path) -> None:
    own = certificates.own_certificate(["*.lan", "Legs.lan"])
    wish = Wish(port_number=1, is_for_phones=True, certificate=own.file, key=own.key)
    place = place_for(wish)
    assert place.name == "legs.lan"
    assert "legs.lan" in taken[0].hosts
    assert "*.lan" not in taken[0].hosts
    assert taken[0].lan == Lan(address="", certificate=own.fingerprint)
    assert place.certificate is not None
    assert place.certificate().fingerprint == own.fingerprint
    assert (tmp_path / "tls").is_dir()


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (Wish(port_number=1, certificate=Path("a")), "--cert"),
        (Wish(port_number=1, name="legs.lan"), "--lan"),
        (Wish(port_number=1, is_for_phones=True, name="legs lan"), "--name"),
        (Wish(port_number=1, is_for_phones=True, address="here"), "--address"),
        (Wish(port_number=1, address="192.168.1.5"), "FRESHLEGS_ACCOUNTS"),
    ],
)
@pytest.mark.usefixtures("taken")
def test_wishes_that_do_not_go_together_are_refused(wish: Wish, said: str) -> None:
    with pytest.raises(BadValueError, match=said):
        place_for(wish)


def test_a_machine_without_a_network_says_so(
    taken: list[Manner], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lan, "addresses_at", lambda _: [])
    with pytest.raises(lan.NoNetworkError, match="no home network"):
        place_for(Wish(port_number=1, is_for_phones=True))
    assert taken == []


def test_behind_a_proxy_we_listen_where_we_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert place_for(Wish(port_number=7)).address(7) == "http://localhost:7/"
    assert place_for(Wish(port_number=7, address="127.0.0.2")).host == "127.0.0.2"
    monkeypatch.setattr(settings, "MANNER", Manner(has_accounts=True))
    place = place_for(Wish(port_number=7, address="::"))
    assert (place.host, place.address(7)) == ("::", "http://[::]:7/")


def test_other_settings_hold_with_phones_too() -> None:
    told = {"FRESHLEGS_ACCOUNTS": "0", "FRESHLEGS_PROXY": "1", "FRESHLEGS_OPEN_SIGN_UP": "1"}
    manner = manner_for_phones(told, ("box",), Lan(address="", certificate=""))
    assert manner.is_open
    assert not manner.is_behind_proxy


@pytest.mark.parametrize(
    ("host", "names"),
    [
        ("Box.Example.org.", ["box", "box.local", "box.example.org"]),
        ("box", ["box", "box.local"]),
        ("localhost", []),
        ("my box", []),
    ],
)
def test_the_host_s_name_is_known_as_home_networks_say_it(
    host: str, names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "gethostname", lambda: host)
    assert names_here() == names


def test_only_addresses_that_mean_this_network_are_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    told = ["8.8.8.8", "192.168.1.5", "127.0.0.1", "169.254.3.4", "100.101.1.2", "0.0.0.0"]  # noqa: S104 - to be left out
    monkeypatch.setattr(our_addresses, "_leading_to", lambda _: told)
    monkeypatch.setattr(our_addresses, "_of_interfaces", lambda: ["192.168.1.5", "10.0.0.5"])
    assert addresses_at(ALL_OF_IT) == ["192.168.1.5", "100.101.1.2", "10.0.0.5"]
    assert addresses_at("8.8.8.8") == ["8.8.8.8"]
    assert as_host("fd00::5") == "[fd00::5]"


def test_interfaces_are_asked_where_the_system_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    assert all(socket.inet_aton(one) for one in our_addresses._of_interfaces())
    monkeypatch.setattr(sys, "platform", "darwin")
    assert list(our_addresses._of_interfaces()) == []
    assert "127.0.0.1" not in addresses_at(ALL_OF_IT_6)


class Shop:
    """Certificates to take, the newest last."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.certificate = self.new("first")
        self.error: Exception | None = None

    def new(self, name: str) -> Certificate:
        from datetime import UTC, datetime

        from freshlegs.store.certificates import own_certificate

        names = ["localhost", "127.0.0.1"]
        self.certificate = own_certificate(self.folder / name, names, datetime.now(UTC))
        return self.certificate

    def take(self) -> Certificate:
        if self.error is not None:
            raise self.error
        return self.certificate


type Ask = Callable[[bytes], bytes]


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


@pytest.fixture
def https(shop: Shop) -> Iterator[tuple[tls.Https, int]]:
    """A server that says hello by https; gives what secures it, and its port."""

    def hello(environ: dict[str, str], start: Callable[..., object]) -> list[bytes]:
        start("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "5")])
        return [environ["wsgi.url_scheme"].encode()]

    running = Server(("127.0.0.1", 0), hello, numthreads=2)
    running.shutdown_timeout = 1
    adapter = tls.Https(shop.take)
    running.ssl_adapter = adapter
    running.ConnectionClass = tls.connection_to(ELSEWHERE)
    running.prepare()
    thread = Thread(target=running.serve)
    thread.start()
    yield adapter, running.bind_addr[1]
    running.stop()
    thread.join()


def ask(port: int, certificate: Certificate, **bounds: ssl.TLSVersion) -> bytes:
    """Ask by https, trusting what signed a certificate."""
    context = ssl.create_default_context(cafile=certificate.authority)
    if "most" in bounds:
        context.minimum_version = context.maximum_version = bounds["most"]
    with (
        socket.create_connection(("127.0.0.1", port), timeout=10) as plain,
        context.wrap_socket(plain, server_hostname="localhost") as secure,
    ):
        secure.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        return b"".join(iter(lambda: secure.recv(4096), b""))


def test_whoever_says_nothing_keeps_nobody_waiting(
    https: tuple[tls.Https, int], shop: Shop
) -> None:
    _, port = https
    with socket.create_connection(("127.0.0.1", port)):
        assert ask(port, shop.certificate).endswith(b"https")


def test_plain_http_is_led_to_https(https: tuple[tls.Https, int], shop: Shop) -> None:
    _, port = https
    with socket.create_connection(("127.0.0.1", port), timeout=10) as plain:
        plain.sendall(b"GET /runs/ HTTP/1.1\r\nHost: evil.example\r\n\r\n")
        answer = b"".join(iter(lambda: plain.recv(4096), b""))
    assert answer.startswith(b"HTTP/1.1 307")
    assert f"Location: {ELSEWHERE}\r\n".encode() in answer
    with socket.create_connection(("127.0.0.1", port), timeout=10) as gone:
        gone.shutdown(socket.SHUT_WR)
        assert gone.recv(10) == b""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as broken:
        broken.sendall(tls.HELLO + b"\x03\x01\x00\x05hello")
        broken.recv(4096)
    assert ask(port, shop.certificate).endswith(b"https")


def test_old_tls_is_refused(https: tuple[tls.Https, int], shop: Shop) -> None:
    _, port = https
    assert ask(port, shop.certificate, most=ssl.TLSVersion.TLSv1_2).endswith(b"https")
    with pytest.raises(ssl.SSLError), pytest.warns(DeprecationWarning, match="TLS"):
        ask(port, shop.certificate, most=ssl.TLSVersion.TLSv1_1)


def test_a_renewed_certificate_is_shown_without_a_restart(
    https: tuple[tls.Https, int], shop: Shop
) -> None:
    adapter, port = https
    first = shop.certificate
    second = shop.new("second")
    assert ask(port, first)
    adapter._next_s = 0.0
    assert ask(port, second)
    assert adapter._next_s > 0.0
    shop.error = UnreadableFileError("a.crt", "it is gone")
    adapter._next_s = 0.0
    assert ask(port, second)
    shop.error = None
    shop.certificate = replace(first, key=shop.folder / "nowhere")
    adapter._next_s = 0.0
    assert ask(port, second)


def test_a_key_that_does_not_fit_is_named(shop: Shop) -> None:
    first = shop.certificate
    other = shop.new("other")
    with pytest.raises(UnreadableFileError, match="goes with the key"):
        tls.secured(replace(first, key=other.key))
    with pytest.raises(UnreadableFileError, match="No such file"):
        tls.secured(replace(first, key=shop.folder / "nowhere"))


def test_a_connection_that_is_gone_is_let_go(shop: Shop) -> None:
    adapter = tls.Https(shop.take)
    with socket.socket() as closed:
        assert adapter.bind(closed) is closed
        closed.close()
        with pytest.raises(FatalSSLAlert):
            adapter.wrap(closed)


def test_an_address_of_another_machine_is_said_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def prepare(_: Server) -> None:
        raise OSError(EADDRNOTAVAIL, "Cannot assign requested address")

    monkeypatch.setattr(Server, "prepare", prepare)
    elsewhere = Server(("192.0.2.77", 0), lambda *_: [])
    with pytest.raises(server.NoSuchAddressError, match=r"no address 192\.0\.2\.77"):
        server._bind(elsewhere, Place(port_number=0, host="192.0.2.77"))


@pytest.mark.usefixtures("taken")
def test_the_terminal_says_how_a_phone_gets_in(monkeypatch: pytest.MonkeyPatch) -> None:
    from freshlegs.workflows import front_door

    spoken = Lan(address="https://192.168.1.5:1/", certificate="AA:01", authority="BB:02")
    monkeypatch.setattr(front_door, "way_in", front_door.WayIn)
    monkeypatch.setattr(front_door, "phones", lambda: spoken)
    monkeypatch.setattr(front_door, "path_of_pairing", lambda _: "pair/secret/")
    monkeypatch.setattr(server, "serve", lambda _, on_ready: on_ready("https://192.168.1.5:1/"))
    done = CliRunner().invoke(freshlegs, ["serve", "--lan"], catch_exceptions=False)
    assert "freshlegs is at https://192.168.1.5:1/" in done.stdout
    assert "On the phone open https://192.168.1.5:1/phone/" in done.stderr
    assert "AA:01" in done.stderr
    assert "BB:02" in done.stderr
    assert "secret" not in done.stderr
    monkeypatch.setattr("freshlegs.cli.pairing._is_at_a_terminal", lambda: True)
    shown = CliRunner().invoke(freshlegs, ["serve", "--lan"], catch_exceptions=False)
    assert "https://192.168.1.5:1/pair/secret/" in shown.stderr
    assert "▀" in shown.stderr
