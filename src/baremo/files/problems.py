"""What can be wrong with a whole file, so that none of it can be read or written."""

from __future__ import annotations

from baremo.errors import BaremoError
from baremo.files.bounds import MAX_COLUMNS
from baremo.language import Label


class FileError(BaremoError):
    """Something is wrong with a file; subclasses say what."""


class NotFoundError(FileError):
    """There is no such file."""

    template = Label(es="{file}: no existe; comprueba la ruta", en="{file}: there is no such file; check the path")


class PermissionMissingError(FileError):
    """The file may not be read or written."""

    template = Label(
        es="{file}: no hay permiso para abrirlo; cambia sus permisos o tu usuario",
        en="{file}: no permission to open it; change its permissions or your user",
    )


class NoDirectoryError(FileError):
    """The directory in which a file is to be written is not there."""

    template = Label(
        es="{file}: no existe el directorio {directory}; créalo",
        en="{file}: the directory {directory} does not exist; create it",
    )


class FileForDirectoryError(FileError):
    """A file is to be written inside something that is no directory."""

    template = Label(
        es="{file}: {directory} no es un directorio; elige otro lugar",
        en="{file}: {directory} is not a directory; choose another place",
    )


class DirectoryGivenError(FileError):
    """A directory stands where a file is needed."""

    template = Label(es="{file}: es un directorio; indica un archivo", en="{file}: is a directory; name a file")


class ModelDirectoryError(FileError):
    """A directory stands where a model is needed."""

    template = Label(
        es="{file}: es un directorio; indica un archivo de modelo", en="{file}: is a directory; name a model file"
    )


class NoPartsError(FileError):
    """A directory without Parquet files stands where a table is needed."""

    template = Label(
        es="{file}: es un directorio sin archivos .parquet; indica un archivo",
        en="{file}: is a directory without .parquet files; name a file",
    )


class NoRegularFileError(FileError):
    """A pipe or device stands where a file is needed."""

    template = Label(
        es="{file}: no es un archivo normal; guarda antes los datos en un archivo",
        en="{file}: is not a regular file; save the data to a file first",
    )


class EndingError(FileError):
    """The ending of a file name says nothing that can be read or written."""

    template = Label(
        es="{file}: la terminación no se reconoce; puede ser {endings}",
        en="{file}: the ending is not known; it can be {endings}",
    )


class EmptyFileError(FileError):
    """There is nothing in the file."""

    template = Label(
        es="{file}: está vacío; la primera línea de un CSV nombra las columnas",
        en="{file}: is empty; the first line of a CSV names its columns",
    )


class CompressionError(FileError):
    """A .gz file is cut short or is no gzip."""

    template = Label(
        es="{file}: no es un gzip completo; comprímelo o descárgalo de nuevo",
        en="{file}: is not a whole gzip; compress or download it again",
    )


class EncodingError(FileError):
    """The text is in an encoding that is not read."""

    template = Label(
        es="{file}: la línea {line} no está en UTF-8; guarda el archivo como UTF-8",
        en="{file}: line {line} is not UTF-8; save the file as UTF-8",
    )


class HeaderError(FileError):
    """The header of a CSV cannot be used."""

    template = Label(es="{file}: encabezado: {what}", en="{file}: header: {what}")


EMPTY_NAME = Label(
    es="la columna {position} no tiene nombre; ponle uno", en="column {position} has no name; give it one"
)
SAME_NAME = Label(
    es="la columna «{name}» está dos veces; cambia el nombre de una",
    en="the column “{name}” stands there twice; rename one",
)
SAME_BUT_CASE = Label(
    es="las columnas «{name}» y «{other}» solo se distinguen en mayúsculas; cambia el nombre de una",
    en="the columns “{name}” and “{other}” differ only in case; rename one",
)
SAME_BUT_CODE = Label(
    es="las columnas «{name}» y «{other}» solo se distinguen en cómo se codifican los acentos; cambia una",
    en="the columns “{name}” and “{other}” differ only in how their accents are encoded; rename one",
)
BROKEN_HEADER = Label(
    es="comillas o caracteres de control que no deben estar ahí",
    en="quotes or control characters that must not be there",
)
TOO_MANY_COLUMNS = Label(es=f"hay más de {MAX_COLUMNS} columnas", en=f"there are more than {MAX_COLUMNS} columns")


class MissingColumnsError(FileError):
    """Columns that must be there are not."""

    template = Label(
        es="{file}: faltan columnas: {missing}; hay: {there}",
        en="{file}: missing columns: {missing}; there are: {there}",
    )


class BrokenTableError(FileError):
    """A Parquet file or a table in memory cannot be read."""

    template = Label(
        es="{file}: no se puede leer como tabla ({detail}); expórtala de nuevo o con otros tipos",
        en="{file}: cannot be read as a table ({detail}); export it again, with other types if need be",
    )


class NoParquetError(FileError):
    """A Parquet file is cut short, damaged, or something else."""

    template = Label(
        es="{file}: no es un archivo Parquet entero; expórtalo o descárgalo de nuevo",
        en="{file}: is no whole Parquet file; export or download it again",
    )


class ColumnTypeError(FileError):
    """A column has a type that is not read there."""

    template = Label(
        es="{file}: la columna {column} es de tipo {type}; conviértela a {allowed}",
        en="{file}: the column {column} is of type {type}; convert it to {allowed}",
    )


class NoTableError(FileError):
    """A Python object is no table."""

    template = Label(
        es="{file}: ni una ruta ni una tabla; da una ruta o un objeto con __arrow_c_stream__ "
        "(pandas, Polars, PyArrow, DuckDB)",
        en="{file}: neither a path nor a table; give a path or an object with __arrow_c_stream__ "
        "(pandas, Polars, PyArrow, DuckDB)",
    )


class DiskFullError(FileError):
    """There is no room to write."""

    template = Label(
        es="{file}: no queda espacio para escribirlo; libera espacio o elige otro lugar",
        en="{file}: no room is left to write it; free some space or choose another place",
    )
    retry = True


class UnreadableError(FileError):
    """The system cannot read or write the file."""

    template = Label(
        es="{file}: el sistema no puede leerlo o escribirlo ({detail})",
        en="{file}: the system cannot read or write it ({detail})",
    )
    retry = True


class MemoryFullError(BaremoError):
    """The work needs more memory than it may use."""

    template = Label(
        es="No hay memoria suficiente; permite más con --memory o BAREMO_MEMORY, o libera memoria",
        en="There is not enough memory; allow more with --memory or BAREMO_MEMORY, or free some",
    )
    retry = True


class TooLargeError(BaremoError):
    """Points add up to more than a value can be."""

    template = Label(
        es="Los puntos de un sujeto pasan de 10^32, y un valor no puede; busca números enormes en points y held",
        en="The points of a subject exceed 10^32, and a value cannot; look for huge numbers in points and held",
    )


class CalculationError(BaremoError):
    """The database that computes cannot go on."""

    template = Label(
        es="El cálculo se ha parado ({detail}); comprueba los datos, o calcula con --engine oracle",
        en="The calculation has stopped ({detail}); check the data, or compute with --engine oracle",
    )


class RowsRefusedError(BaremoError):
    """Rows cannot be read, and nobody asked to go on without them."""

    template = Label(
        es="Hay filas que no se pueden leer: {count}. Corrígelas, o sigue sin ellas con --rejects ARCHIVO\n{rows}",
        en="Rows that cannot be read: {count}. Mend them, or go on without them with --rejects FILE\n{rows}",
    )
