"""The fault suite: a known stream, replayed while processes die, freeze and come back."""
