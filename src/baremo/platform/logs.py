"""Logs: one line a record, JSON unless told otherwise, with the request that it belongs to."""

from __future__ import annotations

import json
import logging
import logging.config
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

request_id: ContextVar[str] = ContextVar("request_id", default="")
"""The request, or the run of a job, that is being worked on."""

_OWN = set(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName", "request", "server_time"}


def configure_logs(form: str, level: str) -> None:
    """Send the logs of this process to standard error."""
    logging.config.dictConfig(describe_logs(form, level))


def describe_logs(form: str, level: str) -> dict[str, Any]:
    """Return the configuration of logs, for us and for the server."""
    formatter = "baremo.platform.logs.JsonFormatter" if form == "json" else "baremo.platform.logs.TextFormatter"
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": formatter}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["stderr"], "level": level.upper()},
        "loggers": {
            # What Django says of requests, our own line says better and without their contents.
            "django.request": {"level": "CRITICAL"},
            "django.security": {"level": "CRITICAL"},
            "_granian": {"level": "ERROR"},
            "granian.access": {"level": "CRITICAL"},
        },
    }


class JsonFormatter(logging.Formatter):
    """A record as one JSON object."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        said = {
            "at": moment(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **extras(record),
        }
        if record.exc_info:
            said["exception"] = self.formatException(record.exc_info)
        return json.dumps(said, ensure_ascii=False, default=str)


class TextFormatter(logging.Formatter):
    """A record as a line for the eye; line breaks inside it cannot make it look like two."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        details = " ".join(f"{name}={value}" for name, value in extras(record).items())
        line = f"{moment(record)} {record.levelname.lower():7} {record.name}: {record.getMessage()} {details}".rstrip()
        line = line.replace("\r", "\\r").replace("\n", "\\n")
        return f"{line}\n{self.formatException(record.exc_info)}" if record.exc_info else line


def moment(record: logging.LogRecord) -> str:
    """Return when a record was made."""
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def extras(record: logging.LogRecord) -> dict[str, Any]:
    """Return what was said beside the message, and the request."""
    found = {name: value for name, value in vars(record).items() if name not in _OWN}
    current = request_id.get()
    return {"request_id": current, **found} if current else found
