"""Print the mails that are to be sent, as JSON: to whom, and what they say."""

from __future__ import annotations

import json
import sys


def main() -> None:
    from baremo.platform.starting import start

    start()
    from baremo.platform.jobs.mailing import PURPOSE
    from baremo.platform.jobs.models import Job
    from baremo.platform.secrets import decrypt

    mails = [job.payload for job in Job.objects.filter(kind="mail").order_by("pk")]
    json.dump([{"to": mail["to"], "text": decrypt(mail["message"], PURPOSE)} for mail in mails], sys.stdout)


if __name__ == "__main__":
    main()
