"""A real server on a free port and a real Chromium that can reach nothing but 127.0.0.1."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.satu_playwright import satu_playwright

ROOT = Path(__file__).parents[2]
CHROMIUM = "/usr/bin/chromium"
READY = '[data-testid="stApp"][data-test-script-state="notRunning"][data-test-connection-state="CONNECTED"]'
SIZES = {"proyektor": (1920, 1080), "proyektor-lama": (1024, 768), "telepon": (390, 844)}


def pytest_collection_modifyitems(items) -> None:
    """Every test of this folder needs the browser."""
    for item in items:
        if "peramban" in str(item.fspath):
            item.add_marker("peramban")


@dataclass
class Server:
    """A running Serambi; `address` has no trailing slash."""

    address: str
    process: subprocess.Popen
    log: Path


@pytest.fixture(scope="session")
def server(tmp_path_factory) -> Iterator[Server]:
    """Serambi as the README starts it, with a SERAMBI_HOME of its own."""
    home = tmp_path_factory.mktemp("server")
    made = start(home)
    yield made
    stop(made)


def start(home: Path) -> Server:
    """Start the server and wait until it is healthy; its output is shown if it dies."""
    port = free_port()
    log = home / "server.log"
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)],
        cwd=ROOT,
        env={**os.environ, "SERAMBI_HOME": str(home), "SERAMBI_TANPA_PERAMBAN": "1"},
        stdout=log.open("w", encoding="utf-8"),
        stderr=subprocess.STDOUT,
    )
    made = Server(f"http://127.0.0.1:{port}", process, log)
    wait_healthy(made)
    return made


def stop(made: Server) -> None:
    """End the server."""
    made.process.terminate()
    made.process.wait(timeout=20)


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_healthy(made: Server) -> None:
    """Wait for the health body; unknown paths answer 200 too, so the body counts."""
    for _ in range(150):
        if made.process.poll() is not None:
            break
        try:
            if urllib.request.urlopen(f"{made.address}/_stcore/health", timeout=2).read() == b"ok":
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"Server did not start:\n{made.log.read_text(encoding='utf-8')}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, offline but for 127.0.0.1."""
    with satu_playwright() as play:
        launched = play.chromium.launch(
            executable_path=CHROMIUM,
            ignore_default_args=["--headless"],
            args=[
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
            ],
        )
        yield launched
        launched.close()


@dataclass
class Visit:
    """A page with everything that went wrong on it."""

    page: Page
    address: str
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """Open a path and wait until its script has run."""
        self.page.goto(self.address + path)
        return self.ready()

    def ready(self) -> Page:
        """Wait until the script has run and no part is stale; before its first run it is "not running" too."""
        self.page.wait_for_selector("h1, [data-testid='stAlert']", timeout=45_000)
        self.page.wait_for_selector(READY, timeout=45_000)
        return self.page


@pytest.fixture
def visit(server, browser) -> Iterator:
    """Factory of visits: `visit(width, height, locale=…)`."""
    contexts = []

    def make(width: int = 1920, height: int = 1080, **more) -> Visit:
        context = browser.new_context(viewport={"width": width, "height": height}, **more)
        contexts.append(context)
        made = Visit(context.new_page(), server.address)
        listen(made)
        return made

    yield make
    for context in contexts:
        context.close()


def whole_offline(seen: Visit) -> None:
    """The open page is whole without internet: nothing asked outside, no error, nothing sticks out to the right."""
    seen.page.wait_for_load_state("networkidle")
    assert seen.foreign == []
    assert seen.errors == []
    assert seen.page.get_by_test_id("stException").count() == 0
    width = seen.page.evaluate("document.documentElement.scrollWidth")
    assert width <= seen.page.viewport_size["width"], "nothing sticks out to the right"


def listen(made: Visit) -> None:
    """Write down console errors, page errors and requests that leave 127.0.0.1."""
    made.page.on("console", lambda m: made.errors.append(m.text) if m.type == "error" else None)
    made.page.on("pageerror", lambda e: made.errors.append(str(e)))
    made.page.on(
        "request",
        lambda r: (
            made.foreign.append(r.url)
            if not r.url.startswith((made.address, made.address.replace("http", "ws"), "data:", "blob:"))
            else None
        ),
    )
