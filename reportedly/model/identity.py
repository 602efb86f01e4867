"""Ids: a prefix and a hash of canonical JSON of the fields that make a record what it is.

The same input has the same id on every machine, so a second run adds nothing and shards merge in any order.
"""

import hashlib
import json
from typing import Any

_LENGTH = 20  # hexadecimal digits: 80 bits, a collision in 10^9 records has a chance below 10^-6


def make_id(prefix: str, *identity: Any) -> str:
    """Gives `prefix_` + 20 hexadecimal digits of SHA-256 over the canonical JSON of `identity` (plain JSON values alone)."""
    canonical = json.dumps(identity, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return f"{prefix}_{hashlib.sha256(canonical.encode('utf-8', 'surrogatepass')).hexdigest()[:_LENGTH]}"
