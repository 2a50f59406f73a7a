"""What a person does about the reminder in Firefox, by what they see and touch."""

from datetime import datetime

from tests.e2e.firefox_phone import FirefoxPhone


def to_the_time(phone: FirefoxPhone) -> None:
    """From Today to where the time is chosen, past the soft question."""
    phone.tap("a", "Settings")
    phone.tap("a", "Reminder")
    phone.says("A small nudge?")
    phone.tap("button", "On this phone")


def set_it(phone: FirefoxPhone, at: str = "") -> None:
    to_the_time(phone)
    set_at(phone, at)


def set_at(phone: FirefoxPhone, at: str = "") -> None:
    """The browser is asked and allows it. `at` (HH:MM) is typed as Americans write it."""
    if at:
        phone.write("#time", datetime.strptime(at, "%H:%M").strftime("%I%M%p"))
        assert phone.run("() => document.querySelector('#time').value") == at
    assert phone.run("() => Notification.permission") == "default"
    phone.answers("granted")
    phone.tap("button", "Set it")
    phone.says("The next one:")


def unsubscribe(phone: FirefoxPhone) -> None:
    """Behind the app's back, as a browser does when its person clears this and that."""
    gone = """async () => {
      const { pushManager } = await navigator.serviceWorker.getRegistration();
      return (await pushManager.getSubscription()).unsubscribe();
    }"""
    assert phone.run(gone) is True
