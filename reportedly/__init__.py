"""Reads news of conflict and keeps who says what happened, where, when and to whom, in which words."""

__version__ = "0.1.0"
