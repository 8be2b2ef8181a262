"""Recovery assessment for people who use or have stopped kratom.

    >>> import afterleaf
    >>> engine = afterleaf.Engine()
    >>> reply = engine.assess(screen={"present": ["chest_pain"]})
    >>> afterleaf.messages.Tier.Name(reply.safety.tier)
    'T3'

`Engine` asks the questions, `messages` has the requests and replies, `ids` the
ids of the pack that the library carries. All errors are `AfterleafError`.
"""

from pkgutil import extend_path

# A host's own classes of the same .proto files are modules of a folder named
# afterleaf/v1, which would otherwise be out of its reach.
__path__ = extend_path(__path__, __name__)

from afterleaf import ids, messages
from afterleaf._native import __version__
from afterleaf._pack_folder import read_pack
from afterleaf._requests import to_dict, to_message
from afterleaf.engine import Engine, lint_pack
from afterleaf.errors import (AfterleafError, IllegalAnswersWarning,
                              InternalError, InvalidArgumentError,
                              NotFoundError, ResourceExhaustedError, Status)
from afterleaf.layout import MISSING, NOT_KNOWN, Column, Layout
from afterleaf.outcomes import Outcomes

__all__ = [
    "AfterleafError",
    "Column",
    "Engine",
    "IllegalAnswersWarning",
    "InternalError",
    "InvalidArgumentError",
    "Layout",
    "MISSING",
    "NOT_KNOWN",
    "NotFoundError",
    "Outcomes",
    "ResourceExhaustedError",
    "Status",
    "__version__",
    "ids",
    "lint_pack",
    "messages",
    "read_pack",
    "to_dict",
    "to_message",
]
