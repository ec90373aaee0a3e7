"""A reader without a mouse: only keys, and only what the Tab key reaches."""

from __future__ import annotations

from playwright.sync_api import Page

# the focused element, also inside our own elements' shadow roots, and the name that a screen reader says
DI = """() => {
  let e = document.activeElement;
  while (e && e.shadowRoot && e.shadowRoot.activeElement) e = e.shadowRoot.activeElement;
  if (!e || e === document.body) return "";
  const root = e.getRootNode(), label = e.labels && e.labels.length ? e.labels[0].textContent : "";
  const by = (e.getAttribute("aria-labelledby") || "").split(" ").map(i => root.getElementById(i)?.textContent || "");
  const text = [...e.querySelectorAll("p")].map(p => p.textContent).join(" ") || e.innerText || "";
  return (e.getAttribute("aria-label") || by.join(" ").trim() || label || text).trim();
}"""
LANGKAH = 90  # more presses than any page has stops


def nama(page: Page) -> str:
    """What stands in focus."""
    return page.evaluate(DI)


def ke(page: Page, tujuan: str, tombol: str = "Tab") -> None:
    """Press Tab until the element of that name is in focus (a name may go on: "Baris, dipilih …")."""
    lewat = []
    for _ in range(LANGKAH):
        page.keyboard.press(tombol)
        lewat.append(nama(page))
        if lewat[-1] == tujuan or lewat[-1].startswith(f"{tujuan}."):
            return
    raise AssertionError(f"{tujuan!r} is not reached by {tombol}: {lewat}")


def pilih(page: Page, kotak: str, kata: str) -> None:
    """Choose a word in a select box: Tab to it, then as `ketik`."""
    ke(page, kotak)
    ketik(page, kata)


def ketik(page: Page, kata: str) -> None:
    """Type into the select box in focus until the word is offered first, then Enter."""
    page.keyboard.type(kata)
    page.wait_for_function(
        "kata => document.querySelector('[role=option]')?.textContent.startsWith(kata)", arg=kata
    )
    page.keyboard.press("Enter")
