"""One small Spark for all the tests of a process."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

# Tests run many different statements once: what a long job gains from compiling them well is lost here.
_JAVA = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:ReservedCodeCacheSize=256m -Xss16m"


@cache
def quick_session() -> SparkSession:
    """Start Spark, which stays the active session of the process."""
    from pyspark.sql import SparkSession

    settings = {
        "spark.driver.memory": "1536m",
        "spark.driver.extraJavaOptions": _JAVA,
        "spark.log.level": "ERROR",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.maxPlanStringLength": "10000",
        "spark.sql.shuffle.partitions": "1",
        "spark.sql.adaptive.enabled": "false",
        "spark.sql.session.timeZone": "America/Mexico_City",
        "spark.sql.ansi.enabled": "false",
    }
    builder = SparkSession.builder.master("local[2]")
    for name, value in settings.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()
