"""What emitted code is made of; nobody else needs it."""

from .exchange import Affects, Call, Contract, ErrorClass, Fetch, Member

__all__ = ["Affects", "Call", "Contract", "ErrorClass", "Fetch", "Member"]
