"""What the Python clients emitted by Mizan stand on.

Emitted packages re-export what their users need; this package is for those who call functions by name.
"""

from .async_client import AsyncMizan
from .client import Mizan
from .errors import MizanError, ValidationError, Violation, WireError
from .exchange import RequestOptions, Session
from .freshness import EVERYTHING, Freshness, FreshnessListener, Merge, Stale
from .wire import OMITTED, Json, Omitted

__all__ = [
    "EVERYTHING",
    "OMITTED",
    "AsyncMizan",
    "Freshness",
    "FreshnessListener",
    "Json",
    "Merge",
    "Mizan",
    "MizanError",
    "Omitted",
    "RequestOptions",
    "Session",
    "Stale",
    "ValidationError",
    "Violation",
    "WireError",
]
