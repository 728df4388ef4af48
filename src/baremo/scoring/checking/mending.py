"""Checking for ever: a few contacts every few minutes, told to Prometheus and to the log, and mended."""

from __future__ import annotations

import logging
from random import Random

from django.db import transaction

from baremo.contacts.sql import hold_contacts
from baremo.events.causes import Cause
from baremo.events.pending import note_pending
from baremo.model.moments import to_microseconds
from baremo.platform import metrics
from baremo.platform.jobs.running import Run
from baremo.scoring.checking.check import Checked, check_sample

AT_ONCE = 100
"""Contacts of one check."""
_LOG = logging.getLogger("baremo.values")


def check_and_mend(run: Run, random: Random) -> Checked:
    """Check a sample, and note whoever is wrong as pending, so that they are scored again."""
    found = check_sample(AT_ONCE, random, lambda: to_microseconds(run.clock.now()), run.check)
    metrics.count_values(found.values, found.wrong_values)
    for difference in found.differences:
        _LOG.error("a stored value is wrong", extra={"contact": difference.contact, "difference": str(difference)})
    if found.differences:
        with run.step():
            mend(found, to_microseconds(run.clock.now()))
    return found


def mend(found: Checked, now: int) -> None:
    """Note whoever is wrong, and still there, as pending."""
    with transaction.atomic():
        # What is mended starts no automation: nothing has happened to the contact.
        note_pending(hold_contacts(found.wrong_contacts), now, Cause.REWRITE)
