"""Reads an array of NumPy, pandas or Arrow, whatever it is made of."""

from __future__ import annotations

import dataclasses
from typing import Any, Sequence, Union

from afterleaf import _optional
from afterleaf.errors import InvalidArgumentError


@dataclasses.dataclass(frozen=True)
class Numbers:
    """Integers, floats or bools; the array itself where that is possible."""

    values: Any
    # Where nothing was said; None: nowhere but at a NaN.
    missing: Any = None


@dataclasses.dataclass(frozen=True)
class Named:
    """Places in a list of distinct values; -1 where nothing was said."""

    places: Any
    distinct: Sequence[object]


Cells = Union[Numbers, Named]


def read(name: str, values: Any) -> Cells:
    """The cells of the column `name`."""
    numpy = _optional.load("numpy")
    if _optional.is_a(values, "pyarrow", "Array", "ChunkedArray"):
        return _of_arrow(name, values)
    if _optional.is_a(values, "pandas", "Series"):
        return _of_pandas(name, values)
    if not isinstance(values, numpy.ndarray):
        raise InvalidArgumentError(
            f"{name}: takes an array of NumPy or Arrow, or a Series of pandas, "
            f"not {type(values).__name__}", path=name)
    if values.ndim != 1 or values.dtype.kind not in "iufb":
        raise InvalidArgumentError(
            f"{name}: takes one dimension of numbers, not "
            f"{values.ndim} of {values.dtype}", path=name)
    if isinstance(values, numpy.ma.MaskedArray):
        return Numbers(values.data, numpy.ma.getmaskarray(values))
    return Numbers(values)


def _of_pandas(name: str, series: Any) -> Cells:
    pandas = _optional.load("pandas")
    dtype = series.dtype
    if isinstance(dtype, pandas.CategoricalDtype):
        return Named(series.cat.codes.to_numpy(), list(dtype.categories))
    if hasattr(pandas, "ArrowDtype") and isinstance(dtype, pandas.ArrowDtype):
        return _of_arrow(name, _optional.load("pyarrow").array(series.array))
    if getattr(dtype, "kind", "O") in "iufb":
        if not hasattr(dtype, "numpy_dtype"):
            return Numbers(series.to_numpy())
        missing = series.isna().to_numpy()
        if not missing.any():
            return Numbers(series.to_numpy(dtype=dtype.numpy_dtype))
        return Numbers(series.to_numpy(dtype=dtype.numpy_dtype, na_value=0),
                       missing)
    try:
        places, distinct = pandas.factorize(series)
    except TypeError:  # A list, or another thing that has no hash.
        raise InvalidArgumentError(
            f"{name}: takes numbers or names, one in each cell",
            path=name) from None
    return Named(places, list(distinct))


def _of_arrow(name: str, array: Any) -> Cells:
    numpy = _optional.load("numpy")
    pyarrow = _optional.load("pyarrow")
    types = pyarrow.types
    if isinstance(array, pyarrow.ChunkedArray):
        array = (array.chunk(0) if array.num_chunks == 1
                 else array.unify_dictionaries().combine_chunks())
    if isinstance(array, pyarrow.ExtensionArray):
        array = array.storage
    kind = array.type
    if types.is_null(kind) or array.null_count == len(array) > 0:
        return Numbers(numpy.zeros(len(array), numpy.int16),
                       numpy.ones(len(array), numpy.bool_))
    if types.is_string(kind) or types.is_large_string(kind):
        array = array.dictionary_encode()
        kind = array.type
    if types.is_dictionary(kind):
        # Not the narrow type that it has: 200 values of uint8 leave no -1.
        places = array.indices.cast(pyarrow.int32()).fill_null(-1)
        return Named(places.to_numpy(), array.dictionary.to_pylist())
    if not (types.is_boolean(kind) or types.is_integer(kind)
            or types.is_floating(kind)):
        raise InvalidArgumentError(
            f"{name}: takes numbers or names, not {kind}", path=name)
    missing = None
    if array.null_count:
        missing = array.is_null().to_numpy(zero_copy_only=False)
        # What stands in place of a null is not looked at.
        array = pyarrow.Array.from_buffers(
            kind, len(array), [None, array.buffers()[1]], offset=array.offset)
    # Bools are bits in Arrow and bytes in NumPy; all else is not copied.
    return Numbers(array.to_numpy(zero_copy_only=not types.is_boolean(kind)),
                   missing)
