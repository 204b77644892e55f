"""A server with accounts in this process, and people who sign up, sign in and look around."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from django.test import Client, override_settings

from freshlegs.domain.manner import manner_in
from freshlegs.settings import of_manner
from freshlegs.workflows.people import first_code, invite

HOST = "legs.example"
PASSWORD = "a long way home"  # noqa: S105 - nobody's
QUICK = {"PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"]}
ACCOUNTS = {"FRESHLEGS_ACCOUNTS": "1", "FRESHLEGS_HTTPS": "0", "FRESHLEGS_HOSTS": HOST}

type Run = Callable[..., None]


@contextmanager
def with_accounts() -> Iterator[Run]:
    """Run as a server with accounts does; call what is given to run in yet another manner."""
    with ExitStack() as stack:

        def run(**told: str) -> None:
            found = of_manner(manner_in({**ACCOUNTS, **told}))
            stack.enter_context(override_settings(**found, **QUICK))

        run()
        yield run


def stranger(**headers: str) -> Client:
    """A browser that nobody signed in with."""
    return Client(headers={"host": HOST, **headers})


def sign_up(name: str, code: str) -> Client:
    """Make an account; gives the browser, signed in."""
    browser = stranger()
    told = {"code": code, "username": name, "password1": PASSWORD, "password2": PASSWORD}
    response = browser.post("/account/signup/", told)
    assert response.status_code == 302, response.text
    return browser


def owner(name: str = "ida") -> Client:
    """Make the first account."""
    code = first_code()
    assert code is not None
    return sign_up(name, code)


def another(name: str = "olaf") -> Client:
    """Make one more account, invited by the owner, who is there."""
    return sign_up(name, invite(1))


def sign_in(name: str, password: str = PASSWORD) -> Client:
    """Sign in on another browser."""
    browser = stranger()
    browser.post("/account/login/", {"login": name, "password": password})
    return browser
