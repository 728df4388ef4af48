"""Give Noa, whom a test has made, a second factor: no door does that for somebody else."""

from __future__ import annotations


def main() -> None:
    from baremo.platform.starting import start

    start()
    from allauth.mfa.models import Authenticator

    from baremo.platform.accounts.models import User

    Authenticator.objects.create(user=User.objects.get(email="noa@example.org"), type="totp", data={})


if __name__ == "__main__":
    main()
