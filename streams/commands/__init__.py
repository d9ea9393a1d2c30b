"""The sub-commands of `harbinger`, a file each."""
